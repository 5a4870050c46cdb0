using System;

namespace Apparatus.Language.Glossary.Matching;

/// <summary>Recognises addresses that stand in running text without marks: <c>https://…</c>, <c>name@example.org</c>, <c>example.org/works</c>, <c>notes.md</c>.</summary>
internal static class AddressText
{
    /// <summary>Whether a word and what follows it up to the next white space are an address.</summary>
    /// <param name="word">The word so far.</param>
    /// <param name="rest">What follows it: a full stop, colon or <c>@</c> first.</param>
    public static bool IsIn(ReadOnlySpan<char> word, ReadOnlySpan<char> rest)
    {
        if (rest[0] == ':')
        {
            return rest.StartsWith("://", StringComparison.Ordinal);
        }

        if (rest.Length < 2 || !char.IsAsciiLetterOrDigit(rest[1]))
        {
            return false;
        }

        if (rest[0] == '@' || word.Equals("www", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // A scan may leave out the space after a full stop, but then a capital letter follows as a rule.
        return char.IsAsciiLetterLower(rest[1]) && IsPath(rest[..EndOf(rest)]);
    }

    private static int EndOf(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                return i;
            }
        }

        return text.Length;
    }

    private static bool IsPath(ReadOnlySpan<char> chunk)
    {
        if (chunk.IndexOfAny('/', '@') >= 0)
        {
            return true;
        }

        var name = chunk.TrimEnd(".,;:!?)]\"'\u2019\u201D");
        return name[(name.LastIndexOf('.') + 1)..] is "org" or "com" or "net" or "info" or "edu" or "eu" or "md" or "html" or "htm" or "pdf" or "txt" or "bib" or "yml" or "yaml" or "json";
    }
}
