namespace Apparatus.Language.Syntax.Reading;

/// <summary>The part of a line that belongs to a region: what is left when the prefixes of its containers are taken off.</summary>
/// <param name="Start">Offset of the first character in the file.</param>
/// <param name="End">Offset after the last character, the line break left out.</param>
/// <param name="Column">The column of the first character, tabs counted to the next multiple of four as Pandoc does.</param>
/// <param name="Pad">Spaces before the first character that are left of a tab of which a container took a part.</param>
internal readonly record struct RegionLine(int Start, int End, int Column, int Pad);
