using System;
using System.Collections.Frozen;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>Reads addresses in angle brackets (Pandoc manual, "Automatic links").</summary>
internal static class Autolinks
{
    // A scheme that is not registered makes a tag or text instead. These are the ones that occur in editions.
    private static readonly FrozenSet<string> Schemes = new[]
    {
        "about", "acct", "bitcoin", "blob", "cid", "data", "dav", "dict", "dns", "doi", "file", "ftp", "geo", "git", "gopher",
        "hdl", "http", "https", "imap", "info", "irc", "ircs", "isbn", "jabber", "javascript", "ldap", "ldaps", "magnet",
        "mailto", "mid", "news", "nfs", "nntp", "oid", "pmid", "pop", "rsync", "rtsp", "sftp", "sip", "sips", "skype", "sms",
        "ssh", "svn", "tag", "tel", "telnet", "tftp", "urn", "view-source", "ws", "wss", "xmpp",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The end of the automatic link that starts at an offset.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="start">Offset of <c>&lt;</c>.</param>
    /// <param name="limit">Offset that the link may not pass.</param>
    /// <returns>The offset after <c>&gt;</c>, or -1 when the sign is something else.</returns>
    public static int End(string text, int start, int limit)
    {
        var at = UriEnd(text, start + 1, limit);
        at = at < 0 ? MailEnd(text, start + 1, limit) : at;
        if (at < 0)
        {
            return -1;
        }

        var rest = text.AsSpan(at, limit - at).IndexOfAny("> \t\n\r");
        return rest >= 0 && text[at + rest] == '>' ? at + rest + 1 : -1;
    }

    private static int UriEnd(string text, int start, int limit)
    {
        var at = start;
        while (at < limit && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '+' or '-' or '.'))
        {
            at++;
        }

        if (at + 1 >= limit || text[at] != ':' || text[at + 1] is '*' or '_' or ']' or '>' or '<'
            || char.IsWhiteSpace(text[at + 1]))
        {
            return -1;
        }

        return Schemes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, at - start)) ? at + 1 : -1;
    }

    private static int MailEnd(string text, int start, int limit)
    {
        var at = start;
        while (true)
        {
            if (!Characters.IsWord(text, at, limit))
            {
                return -1;
            }

            while (at < limit && (Characters.WordLength(text, at, limit) is > 0 and var length || IsMailMark(text[at], out length)))
            {
                at += length;
            }

            if (at >= limit || text[at] is not ('.' or '@'))
            {
                return -1;
            }

            if (text[at++] == '@')
            {
                return Characters.IsWord(text, at, limit) ? at : -1;
            }
        }
    }

    private static bool IsMailMark(char c, out int length)
    {
        length = 1;
        return "!\"#$%&'*+-/=?^_{|}~;".Contains(c);
    }
}
