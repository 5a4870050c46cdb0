using System;
using System.Text;
using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>Writes values of YAML: a value in quotation marks keeps them, a bare one gets them when it needs them.</summary>
internal static class YamlText
{
    /// <summary>The edit that gives a value another text; null for a block (<c>|</c>, <c>&gt;</c>) and for an alias or a tag.</summary>
    /// <param name="text">The file.</param>
    /// <param name="scalar">The value as written, quotation marks included.</param>
    /// <param name="value">What it is to say, on one line.</param>
    public static TextEdit? Replace(SourceText text, TextSpan scalar, string value)
    {
        if (scalar.IsEmpty)
        {
            return null;
        }

        return text[scalar.Start] switch
        {
            '"' => new TextEdit(scalar, Quoted(value)),
            '\'' => new TextEdit(scalar, "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'"),
            '|' or '>' or '*' or '&' or '!' => null,
            _ => new TextEdit(scalar, IsPlain(value, text[scalar.Start]) ? value : Quoted(value)),
        };
    }

    /// <summary>A value with its quotation marks, if it has any around it.</summary>
    /// <param name="text">The file.</param>
    /// <param name="inner">The value without them.</param>
    public static TextSpan WithQuotes(SourceText text, TextSpan inner) =>
        inner.Start > 0 && inner.End < text.Length && text[inner.Start - 1] is '"' or '\'' && text[inner.End] == text[inner.Start - 1]
            ? TextSpan.FromBounds(inner.Start - 1, inner.End + 1)
            : inner;

    private static string Quoted(string value)
    {
        var result = new StringBuilder("\"");
        foreach (var c in value)
        {
            result.Append(c is '"' or '\\' ? "\\" : string.Empty).Append(c);
        }

        return result.Append('"').ToString();
    }

    // Careful rather than exact: what might be read as something else gets quotation marks. A number stays bare where a number stood.
    private static bool IsPlain(string value, char before)
    {
        if (value.Length == 0 || !(char.IsLetterOrDigit(value[0]) || value[0] is '_' or '/' or '.' or '$') || value[^1] is ':' or ' ')
        {
            return false;
        }

        for (var i = 0; i < value.Length; i++)
        {
            var isMark = value[i] switch
            {
                ' ' => value[i + 1] == '#',
                ':' => value[i + 1] == ' ',
                '{' or '}' => !value.Contains("${", StringComparison.Ordinal) && !value.Contains("{file}", StringComparison.Ordinal),
                ',' or '[' or ']' or '"' or '\\' or '`' => true,
                _ => char.IsControl(value[i]),
            };
            if (isMark)
            {
                return false;
            }
        }

        return char.IsAsciiDigit(value[0]) || value[0] == '.' ? !LooksLikeNumber(value) || (IsWhole(value) && char.IsAsciiDigit(before)) : !IsWord(value);
    }

    private static bool IsWhole(string value)
    {
        foreach (var c in value)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return value is "0" || value[0] != '0';
    }

    // Numbers, dates and times of YAML.
    private static bool LooksLikeNumber(string value)
    {
        if (value.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || value.StartsWith("0o", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var c in value)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or '_' or '+' or '-' or ':' or 'e' or 'E' or 'T' or 'Z'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWord(string value) =>
        value.ToUpperInvariant() is "TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "Y" or "N" or "NULL";
}
