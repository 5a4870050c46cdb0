using System;
using System.Text;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Yaml;

/// <summary>The characters that the YAML parser is given, and the way back from them to offsets of the file.</summary>
internal sealed class YamlInput
{
    private const int TabStop = 4;
    private readonly int[]? offsets;

    private YamlInput(SourceText text, TextSpan span, string content, int[]? offsets, int firstControlCharacter)
    {
        Text = text;
        Span = span;
        Content = content;
        this.offsets = offsets;
        FirstControlCharacter = firstControlCharacter;
    }

    /// <summary>The file.</summary>
    public SourceText Text { get; }

    /// <summary>The part of the file that is YAML.</summary>
    public TextSpan Span { get; }

    /// <summary>What the parser reads: the part with control characters replaced by U+FFFD.</summary>
    public string Content { get; }

    /// <summary>Offset in the file of the first character that YAML does not allow, or -1.</summary>
    public int FirstControlCharacter { get; }

    /// <summary>The part as it stands.</summary>
    public static YamlInput Of(SourceText text, TextSpan span)
    {
        var content = ReplaceControlCharacters(text.ToString(span), out var first);
        return new YamlInput(text, span, content, null, first < 0 ? -1 : span.Start + first);
    }

    /// <summary>The part with each tab turned into spaces up to the next tab stop.</summary>
    public static YamlInput WithTabsExpanded(SourceText text, TextSpan span)
    {
        var plain = Of(text, span);
        if (!plain.Content.Contains('\t', StringComparison.Ordinal))
        {
            return plain;
        }

        var expanded = new StringBuilder(plain.Content.Length + TabStop);
        var offsets = new int[CountExpanded(plain.Content) + 1];
        var column = 0;
        for (var i = 0; i < plain.Content.Length; i++)
        {
            var c = plain.Content[i];
            var width = c == '\t' ? TabStop - (column % TabStop) : 1;
            for (var j = 0; j < width; j++)
            {
                offsets[expanded.Length] = i;
                expanded.Append(c == '\t' ? ' ' : c);
            }

            column = c is '\n' or '\r' ? 0 : column + width;
        }

        offsets[expanded.Length] = plain.Content.Length;
        return new YamlInput(text, span, expanded.ToString(), offsets, plain.FirstControlCharacter);
    }

    /// <summary>The offset in the file of an offset in <see cref="Content"/>; those outside give the nearest end.</summary>
    public int ToSource(long index)
    {
        var clamped = (int)Math.Clamp(index, 0, Content.Length);
        return Span.Start + (offsets is null ? clamped : offsets[clamped]);
    }

    private static int CountExpanded(string content)
    {
        var count = 0;
        var column = 0;
        foreach (var c in content)
        {
            var width = c == '\t' ? TabStop - (column % TabStop) : 1;
            count += width;
            column = c is '\n' or '\r' ? 0 : column + width;
        }

        return count;
    }

    // The parser takes a NUL for the end of its input. Each is replaced by one character, so that offsets stay.
    private static string ReplaceControlCharacters(string content, out int first)
    {
        first = -1;
        char[]? replaced = null;
        for (var i = 0; i < content.Length; i++)
        {
            if (!IsAllowed(content, i))
            {
                first = first < 0 ? i : first;
                replaced ??= content.ToCharArray();
                replaced[i] = '\uFFFD';
            }
        }

        return replaced is null ? content : new string(replaced);
    }

    private static bool IsAllowed(string content, int i) => content[i] switch
    {
        '\t' or '\n' or '\r' or '\u0085' => true,
        < ' ' or (>= '\u007F' and <= '\u009F') => false,
        var c when char.IsHighSurrogate(c) => i + 1 < content.Length && char.IsLowSurrogate(content[i + 1]),
        var c when char.IsLowSurrogate(c) => i > 0 && char.IsHighSurrogate(content[i - 1]),
        _ => true,
    };
}
