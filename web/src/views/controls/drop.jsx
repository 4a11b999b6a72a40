/** A button with something that opens under it, in place: Escape or a click elsewhere closes it and nothing behind it moves. */
import {useEffect, useId, useRef, useState} from 'preact/hooks';

const GAP = 4;

/**
 * @param {{label: import('preact').ComponentChildren, name?: string, help?: string, class?: string,
 *   children: () => import('preact').ComponentChildren}} props name: for who cannot see the label; children: called while open
 */
export function Drop({label, name, help, class: looks = '', children}) {
  const id = useId();
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const panel = useRef(/** @type {HTMLDivElement | null} */ (null));
  const [open, setOpen] = useState(false);

  /** Under the button where there is room, above it otherwise, and never off the screen. */
  function place() {
    if (!panel.current || !button.current) return;
    const {left, top, bottom} = button.current.getBoundingClientRect();
    const {width, height} = panel.current.getBoundingClientRect();
    const below = bottom + GAP + height <= innerHeight || top - GAP - height < 0;
    panel.current.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
    panel.current.style.top = `${Math.max(8, below ? Math.min(bottom + GAP, innerHeight - height - 8) : top - GAP - height)}px`;
  }
  useEffect(() => {
    if (!open || !panel.current) return;
    const observer = new ResizeObserver(place); // what is inside may come later, or change
    observer.observe(panel.current);
    return () => observer.disconnect();
  }, [open]);
  return (
    <>
      <button ref={button} class={`drop-button ${looks}`} aria-label={name} aria-description={help} aria-expanded={open} aria-controls={id}
        onClick={() => panel.current?.togglePopover()}>{label}</button>
      <div ref={panel} id={id} class="drop" popover="auto" role="group" aria-label={name ?? (typeof label === 'string' ? label : undefined)}
        onToggle={(event) => setOpen(event.newState === 'open')}>
        {open && children()}
      </div>
    </>
  );
}
