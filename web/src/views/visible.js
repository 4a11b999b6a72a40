/** Whether an element is on the screen: what is scrolled away, or in a hidden part, need not cost anything. */
import {useEffect, useState} from 'preact/hooks';

/** @param {{current: Element | null}} element */
export function useVisible(element) {
  const [visible, setVisible] = useState(true);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => setVisible(entries[entries.length - 1].isIntersecting));
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return visible;
}
