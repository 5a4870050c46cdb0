using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;

namespace Apparatus.Commands;

/// <summary>
/// What can follow on a half-typed command line. The shells' scripts ask with the words <c>[suggest:POSITION]</c> and the
/// line, as they do with any program made with System.CommandLine; but this answer also completes <c>--option=value</c> and
/// offers options only after a hyphen.
/// </summary>
internal static class Suggestions
{
    private const string Directive = "[suggest";

    /// <summary>Takes the line to complete out of the arguments.</summary>
    /// <param name="arguments">The arguments of the program.</param>
    /// <param name="line">The line up to the cursor, the program's name included; empty when the answer is false.</param>
    /// <returns>Whether the arguments ask for suggestions.</returns>
    public static bool TryParse(string[] arguments, out string line)
    {
        line = "";
        if (arguments.Length == 0 || !arguments[0].StartsWith(Directive, StringComparison.Ordinal) || !arguments[0].EndsWith(']'))
        {
            return false;
        }

        line = arguments.Length > 1 ? arguments[1] : "";
        var number = arguments[0][Directive.Length..^1].TrimStart(':');
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            // A shell cuts the blank before the cursor off, or counts bytes; both are harmless this way.
            line = position < line.Length ? line[..position] : line.PadRight(Math.Min(position, line.Length + 1));
        }

        return true;
    }

    /// <summary>The words that can stand where the line ends, sorted; empty when nothing is known.</summary>
    /// <param name="root">The command tree.</param>
    /// <param name="line">The line up to the cursor, the program's name included.</param>
    public static IEnumerable<string> For(RootCommand root, string line)
    {
        var start = line.IndexOf(' ', StringComparison.Ordinal);
        if (start < 0)
        {
            return [];
        }

        var rest = line[(start + 1)..];
        var word = rest[(rest.LastIndexOf(' ') + 1)..];
        var prefix = "";
        if (word.StartsWith("--", StringComparison.Ordinal) && word.IndexOf('=', StringComparison.Ordinal) is var equals and > 0)
        {
            prefix = word[..(equals + 1)];
            rest = $"{rest[..^word.Length]}{word[..equals]} {word[(equals + 1)..]}";
            word = word[(equals + 1)..];
        }

        return root.Parse(rest, new ParserConfiguration { ResponseFileTokenReplacer = null })
            .GetCompletions(rest.Length)
            .Select(item => item.Label)
            .Where(label => label.StartsWith(word, StringComparison.Ordinal) && (label.StartsWith('-') == word.StartsWith('-')))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(label => prefix + label);
    }
}
