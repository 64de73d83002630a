const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an element. Words only ever go in as text, never as markup: they come from citizens.
 * @param {string} tag name, with classes after dots: `p.sub`
 */
export function el(tag, props = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const node = document.createElement(name);
  if (classes.length > 0) node.className = classes.join(' ');
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== undefined && child !== false && child !== ''));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `/simulator/assets/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** The address if a link may lead there, else undefined. Our own files are taken from wherever this page came from. */
export function safeUrl(address) {
  if (!URL.canParse(address, location.href)) return undefined;
  const url = new URL(address, location.href);
  if (url.pathname.startsWith('/simulator/')) return url.pathname;
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

export const outward = { target: '_blank', rel: 'noopener noreferrer' };
