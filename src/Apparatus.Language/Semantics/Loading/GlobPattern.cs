using System;
using System.Collections.Immutable;
using System.Linq;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>One line of a <c>.gitignore</c> file, which patterns in a manifest are written like too.</summary>
internal sealed class GlobPattern
{
    private const string AnyFolders = "**";
    private readonly ImmutableArray<string> parts;

    private GlobPattern(ImmutableArray<string> parts, bool isNegated, bool isForFolders)
    {
        this.parts = parts;
        IsNegated = isNegated;
        IsForFolders = isForFolders;
    }

    /// <summary>Whether it takes back an earlier line (<c>!</c>).</summary>
    public bool IsNegated { get; }

    /// <summary>Whether it is meant for folders alone (<c>/</c> at the end).</summary>
    public bool IsForFolders { get; }

    /// <summary>Reads a line; null for a blank line or a remark.</summary>
    public static GlobPattern? Parse(string line)
    {
        var text = TrimEnd(line);
        if (text.Length == 0 || text[0] == '#')
        {
            return null;
        }

        var isNegated = text[0] == '!';
        text = isNegated ? text[1..] : text;
        var isForFolders = text.EndsWith('/');
        text = isForFolders ? text[..^1] : text;

        // A slash at the start or in the middle ties the pattern to the folder of its file.
        var isAnchored = text.Contains('/', StringComparison.Ordinal);
        var parts = text.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (parts.Count == 0)
        {
            return null;
        }

        if (!isAnchored)
        {
            parts.Insert(0, AnyFolders);
        }

        // “a/**” means what is in the folder, not the folder.
        if (parts[^1] == AnyFolders)
        {
            parts.Add("*");
        }

        return new GlobPattern([.. parts], isNegated, isForFolders);
    }

    /// <summary>Whether it fits a path.</summary>
    /// <param name="path">Parts of a path relative to the folder of the pattern's file.</param>
    public bool IsMatch(ReadOnlySpan<string> path)
    {
        var (part, name, afterAny, resume) = (0, 0, -1, 0);
        while (name < path.Length)
        {
            if (part < parts.Length && parts[part] == AnyFolders)
            {
                afterAny = ++part;
                resume = name;
            }
            else if (part < parts.Length && IsMatch(parts[part], path[name]))
            {
                part++;
                name++;
            }
            else if (afterAny >= 0)
            {
                part = afterAny;
                name = ++resume;
            }
            else
            {
                return false;
            }
        }

        return part == parts.Length;
    }

    // Going back to the last star alone is enough, which keeps this from growing beyond the product of both lengths.
    private static bool IsMatch(string pattern, string name)
    {
        var (p, n, afterStar, resume) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                afterStar = ++p;
                resume = n;
            }
            else if (p < pattern.Length && TryMatchOne(pattern, p, name[n], out var next))
            {
                p = next;
                n++;
            }
            else if (afterStar >= 0)
            {
                p = afterStar;
                n = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }

    private static bool TryMatchOne(string pattern, int p, char c, out int next)
    {
        next = p + 1;
        switch (pattern[p])
        {
            case '?':
                return true;
            case '\\' when p + 1 < pattern.Length:
                next = p + 2;
                return pattern[p + 1] == c;
            case '[' when pattern.IndexOf(']', Math.Min(p + 2, pattern.Length)) is > 0 and var close:
                next = close + 1;
                return IsInClass(pattern.AsSpan(p + 1, close - p - 1), c);
            default:
                return pattern[p] == c;
        }
    }

    private static bool IsInClass(ReadOnlySpan<char> set, char c)
    {
        var isNegated = set.Length > 1 && set[0] is '!' or '^';
        set = isNegated ? set[1..] : set;
        for (var i = 0; i < set.Length; i++)
        {
            var isRange = i + 2 < set.Length && set[i + 1] == '-';
            if (isRange ? c >= set[i] && c <= set[i + 2] : c == set[i])
            {
                return !isNegated;
            }

            i += isRange ? 2 : 0;
        }

        return isNegated;
    }

    // Spaces at the end do not count unless a backslash stands before the last of them.
    private static string TrimEnd(string line)
    {
        var text = line.TrimEnd('\r', '\n');
        while (text.EndsWith(' ') && !text.EndsWith("\\ ", StringComparison.Ordinal))
        {
            text = text[..^1];
        }

        return text.TrimEnd('\t');
    }
}
