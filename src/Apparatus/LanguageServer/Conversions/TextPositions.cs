using System;
using System.Text;
using Apparatus.Language.Text;

namespace Apparatus.LanguageServer.Conversions;

/// <summary>Converts between offsets of a text and positions of LSP.</summary>
/// <param name="encoding">The units of characters.</param>
internal sealed class TextPositions(PositionEncoding encoding)
{
    /// <summary>The units of characters.</summary>
    public PositionEncoding Encoding { get; } = encoding;

    /// <summary>The position of an offset; beyond the text it is the text's end.</summary>
    public Protocol.Position ToPosition(SourceText text, int offset)
    {
        var position = text.GetPosition(offset);
        if (Encoding == PositionEncoding.Utf16)
        {
            return new Protocol.Position(position.Line, position.Character);
        }

        var start = text.GetLineSpan(position.Line).Start;
        return new Protocol.Position(position.Line, Count(text.Content.AsSpan(start, position.Character)));
    }

    /// <summary>The range of a span.</summary>
    public Protocol.Range ToRange(SourceText text, TextSpan span) => new(ToPosition(text, span.Start), ToPosition(text, span.End));

    /// <summary>The offset of a position. A character beyond its line counts as the line's end, one inside a character as its start.</summary>
    public int ToOffset(SourceText text, Protocol.Position position)
    {
        if (Encoding == PositionEncoding.Utf16 || position.Line < 0 || position.Line >= text.LineCount)
        {
            return text.GetOffset(new LinePosition(position.Line, Math.Max(0, position.Character)));
        }

        var line = text.GetLineSpan(position.Line);
        var (units, at) = (0, line.Start);
        while (at < line.End)
        {
            Rune.DecodeFromUtf16(text.Content.AsSpan(at, line.End - at), out var rune, out var length);
            units += Encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
            if (units > position.Character)
            {
                break;
            }

            at += length;
        }

        return at;
    }

    /// <summary>The span of a range; an end before the start gives an empty span.</summary>
    public TextSpan ToSpan(SourceText text, Protocol.Range range)
    {
        var start = ToOffset(text, range.Start);
        return TextSpan.FromBounds(start, Math.Max(start, ToOffset(text, range.End)));
    }

    /// <summary>How many units some characters of a line have.</summary>
    public int Count(ReadOnlySpan<char> characters)
    {
        if (Encoding == PositionEncoding.Utf16)
        {
            return characters.Length;
        }

        var count = 0;
        while (characters.Length > 0)
        {
            Rune.DecodeFromUtf16(characters, out var rune, out var length);
            count += Encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
            characters = characters[length..];
        }

        return count;
    }
}
