/** How drawings look at present (settings.look), for small ones that have no playground at hand. */
import {createContext} from 'preact';

export const Look = createContext('');

/** @param {{settings: import('../playground/settings.js').Settings, children: import('preact').ComponentChildren}} props */
export const WithLook = ({settings, children}) => <Look.Provider value={settings.look.value}>{children}</Look.Provider>;
