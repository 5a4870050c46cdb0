using System;
using System.Linq;
using System.Text;

namespace Apparatus.LanguageServer.Conversions;

/// <summary>
/// Converts between URIs of documents and paths. Clients write the same file in several ways (<c>file:///c%3A/a b.md</c>,
/// <c>file:///c:/a%20b.md</c>), so that only the path is an identity.
/// </summary>
internal static class FileUris
{
    private const string Unescaped = "-._~/:!$&'()*+,;=@";

    /// <summary>
    /// The full path with <c>/</c> that a URI means, <c>.</c> and <c>..</c> resolved. A document that is no file, such as <c>untitled:Untitled-1</c>, gets a path
    /// that no file has: its URI after a slash.
    /// </summary>
    public static string ToPath(string uri)
    {
        if (!uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return "/" + uri;
        }

        var rest = uri["file:".Length..];
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = rest.IndexOf('/', 2);
            var host = slash < 0 ? rest[2..] : rest[2..slash];
            rest = slash < 0 ? "/" : rest[slash..];
            if (host.Length > 0 && !host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            {
                rest = "//" + host + rest;
            }
        }

        var end = rest.AsSpan().IndexOfAny('?', '#');
        var path = Normalise(Uri.UnescapeDataString(end < 0 ? rest : rest[..end]).Replace('\\', '/'));

        // "/c:/Users" is "c:/Users"; the letter's case does not count, so that it is always the small one.
        return HasDrive(path) ? char.ToLowerInvariant(path[1]) + path[2..] : path;
    }

    /// <summary>The URI of a path.</summary>
    public static string FromPath(string path)
    {
        if (!path.StartsWith('/'))
        {
            return "file:///" + Escape(path);
        }

        return IsNoFile(path) ? path[1..] : path.StartsWith("//", StringComparison.Ordinal) ? "file:" + Escape(path) : "file://" + Escape(path);
    }

    // A path that stands for a document without a file begins with a scheme; file names with a colon right there do not occur at the root of a disk.
    private static bool IsNoFile(string path)
    {
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        return colon > 2 && path.AsSpan(1, colon - 1).IndexOf('/') < 0 && path.Skip(1).Take(colon - 1).All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
    }

    private static bool HasDrive(string path) => path.Length > 2 && path[0] == '/' && char.IsAsciiLetter(path[1]) && path[2] == ':';

    private static string Normalise(string path)
    {
        if (!path.Contains("/.", StringComparison.Ordinal) && !path.EndsWith('/'))
        {
            return path;
        }

        var parts = new System.Collections.Generic.List<string>();
        foreach (var part in path.Split('/').Skip(1).Where(part => part is not ("." or "")))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return (path.StartsWith("//", StringComparison.Ordinal) ? "//" : "/") + string.Join('/', parts);
    }

    private static string Escape(string path)
    {
        var result = new StringBuilder(path.Length);
        foreach (var b in Encoding.UTF8.GetBytes(path))
        {
            var c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || (b < 128 && Unescaped.Contains(c, StringComparison.Ordinal)))
            {
                result.Append(c);
            }
            else
            {
                result.Append('%').Append(b.ToString("X2"));
            }
        }

        return result.ToString();
    }
}
