using System;
using System.Buffers;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>Finds the identifier of an HTML tag: its <c>id</c>, or the <c>name</c> of an <c>a</c>.</summary>
internal static class HtmlId
{
    private static readonly SearchValues<char> AfterBareValue = SearchValues.Create(" \t\n\r/>");

    /// <summary>The identifier with its place, or null.</summary>
    /// <param name="text">The file.</param>
    /// <param name="tag">From <c>&lt;</c> to <c>&gt;</c>.</param>
    public static AttributeText? Find(SourceText text, TextSpan tag)
    {
        var characters = text.Content.AsSpan(tag.Start, tag.Length);
        return Find(characters, tag.Start, " id=")
            ?? (characters.StartsWith("<a ", StringComparison.OrdinalIgnoreCase) ? Find(characters, tag.Start, " name=") : null);
    }

    private static AttributeText? Find(ReadOnlySpan<char> tag, int offset, string key)
    {
        var found = tag.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (found < 0)
        {
            return null;
        }

        var start = found + key.Length;
        if (start >= tag.Length)
        {
            return null;
        }

        var quote = tag[start];
        start += quote is '"' or '\'' ? 1 : 0;
        var length = quote is '"' or '\'' ? tag[start..].IndexOf(quote) : tag[start..].IndexOfAny(AfterBareValue);
        return length <= 0
            ? null
            : new AttributeText(tag.Slice(start, length).ToString(), new TextSpan(offset + start, length));
    }
}
