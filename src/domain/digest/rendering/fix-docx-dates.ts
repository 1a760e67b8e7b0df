// A Word file is a zip whose parts carry the time of their making. Here they carry the brief's, so that the same brief is
// the same file.

const PROPERTIES = 'docProps/core.xml';

export async function fixDocxDates(file: Uint8Array, asOf: string): Promise<Uint8Array> {
  const { default: zip } = await import('jszip');
  const source = await zip.loadAsync(file);
  const fixed = new zip();
  const instant = `${asOf.slice(0, 19)}Z`;
  for (const [path, part] of Object.entries(source.files)) {
    if (part.dir) continue;
    const text = await part.async('nodebuffer');
    const content = path === PROPERTIES ? text.toString('utf8').replace(DATES, `$1${instant}$2`) : text;
    // Zip keeps local time in steps of two seconds; midnight of its first day means none.
    fixed.file(path, content, { date: new Date(Date.UTC(1980, 0, 1)), createFolders: false });
  }
  return fixed.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}

const DATES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;
