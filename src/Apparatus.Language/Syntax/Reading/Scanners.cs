namespace Apparatus.Language.Syntax.Reading;

/// <summary>The finders of opaque passages of one text: code, formulas, tags and TeX commands.</summary>
/// <param name="text">The text.</param>
internal sealed class Scanners(string text)
{
    /// <summary>Code and formulas.</summary>
    public CodeScanner Code { get; } = new(text);

    /// <summary>HTML tags.</summary>
    public TagScanner Tags { get; } = new(text);

    /// <summary>TeX commands.</summary>
    public TexScanner Tex { get; } = new(text);

    /// <summary>The end of the escape, code, formula, tag or TeX command at an offset.</summary>
    /// <param name="leaf">The text, for the attributes after code.</param>
    /// <param name="at">Where it would start.</param>
    /// <param name="limit">Offset that it may not pass.</param>
    /// <returns>The offset after it, or -1 when there is none.</returns>
    public int Opaque(LeafText leaf, int at, int limit)
    {
        switch (text[at])
        {
            case '\\':
                return at + 1 < limit && !Characters.IsWord(text, at + 1, limit) ? at + 2 : Tex.End(at, limit);
            case '`':
                var close = Code.CodeCloser(at, limit, out var length);
                return close < 0 ? -1 : AfterCode(leaf, close + length, limit);
            case '$':
                return Code.MathEnd(at, limit, out _);
            case '<':
                return Tags.TryRead(at, limit) is { } tag ? tag.End : -1;
            default:
                return -1;
        }
    }

    private static int AfterCode(LeafText leaf, int at, int limit)
    {
        if (AttributeReader.TryReadRaw(leaf, at, limit, out var rawEnd) is not null)
        {
            return rawEnd;
        }

        return AttributeReader.TryRead(leaf, at, limit, out var end) is null ? at : end;
    }
}
