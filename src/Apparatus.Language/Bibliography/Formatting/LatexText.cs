using System;
using System.Buffers;
using System.Text;

namespace Apparatus.Language.Bibliography.Formatting;

/// <summary>
/// Reads a BibTeX value as a person sees it printed: braces dropped, accents and common commands resolved, emphasis and quotation as
/// <see cref="TextMarks"/>. A command that is not known prints its argument. Any text is read; depth is bounded.
/// </summary>
internal ref struct LatexText
{
    private const int DeepestLevel = 50;

    private static readonly SearchValues<char> Meaningful = SearchValues.Create("\\{}$~-`'\"“‘");

    private readonly ReadOnlySpan<char> text;
    private readonly StringBuilder result;
    private int at;

    private LatexText(ReadOnlySpan<char> text)
    {
        this.text = text;
        result = new StringBuilder(text.Length);
    }

    /// <summary>The value as printed, on one line.</summary>
    public static string Decode(string value)
    {
        var plain = TextMarks.Clean(value);
        if (TextMarks.IsBlank(plain))
        {
            return string.Empty;
        }

        if (plain.AsSpan().IndexOfAny(Meaningful) < 0)
        {
            return plain;
        }

        var reader = new LatexText(plain);
        reader.ReadAll(0);
        return TypedQuotes.Mark(Tidy(reader.result));
    }

    private static string Tidy(StringBuilder result)
    {
        var tidy = new StringBuilder(result.Length);
        for (var i = 0; i < result.Length; i++)
        {
            if (result[i] != ' ' || (tidy.Length > 0 && tidy[^1] != ' '))
            {
                tidy.Append(result[i]);
            }
        }

        return tidy.ToString().Trim(' ');
    }

    // Reads to the closing brace of the level, which is taken, or to the end.
    private void ReadAll(int level)
    {
        while (at < text.Length)
        {
            if (text[at] == '}')
            {
                at++;
                if (level > 0)
                {
                    return;
                }
            }
            else
            {
                ReadOne(level);
            }
        }
    }

    private void ReadOne(int level)
    {
        switch (text[at])
        {
            case '{':
                at++;
                if (level < DeepestLevel)
                {
                    ReadAll(level + 1);
                }

                break;
            case '\\':
                ReadCommand(level);
                break;
            case '~':
                at++;
                result.Append('\u00A0');
                break;
            case '$':
                at++;
                break;
            case '-' when Is("---"):
                at += 3;
                result.Append('—');
                break;
            case '-' when Is("--"):
                at += 2;
                result.Append('–');
                break;
            case '`' when Is("``"):
                at += 2;
                result.Append('“');
                break;
            case '\'' when Is("''"):
                at += 2;
                result.Append('”');
                break;
            case '`':
                at++;
                result.Append('‘');
                break;
            default:
                result.Append(text[at++]);
                break;
        }
    }

    private readonly bool Is(string sign) => text[at..].StartsWith(sign, StringComparison.Ordinal);

    private void ReadCommand(int level)
    {
        at++;
        if (at >= text.Length)
        {
            return;
        }

        var start = at;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        if (at == start)
        {
            ReadSign(level);
            return;
        }

        var name = text[start..at].ToString();
        if (at < text.Length && text[at] == '*')
        {
            at++;
        }

        if (LatexSymbols.IsAccent(name) && HasArgument())
        {
            result.Append(LatexSymbols.Accent(name, Argument(level)));
        }
        else if (LatexSymbols.Find(name) is { } symbol)
        {
            SkipBlanks();
            result.Append(symbol);
        }
        else
        {
            ReadUnknown(name, level);
        }
    }

    private void ReadUnknown(string name, int level)
    {
        SkipOptions();
        switch (name)
        {
            case "emph" or "textit" or "textsl" or "mkbibemph" or "mkbibitalic":
                result.Append(TextMarks.Emphasised(Argument(level)));
                break;
            case "enquote" or "mkbibquote":
                result.Append(TextMarks.Quoted(Argument(level)));
                break;
            case "mkbibparens":
                result.Append('(').Append(Argument(level)).Append(')');
                break;
            case "mkbibbrackets":
                result.Append('[').Append(Argument(level)).Append(']');
                break;
            case "href":
                _ = Argument(level);
                result.Append(Argument(level));
                break;
            case "foreignlanguage" or "textlang" or "color" or "textcolor":
                _ = Argument(level);
                result.Append(Argument(level));
                break;
            default:
                // An argument in braces is printed; declarations such as \itshape print nothing.
                SkipBlanks();
                break;
        }
    }

    private void ReadSign(int level)
    {
        var sign = text[at++].ToString();
        if (LatexSymbols.IsAccent(sign))
        {
            result.Append(LatexSymbols.Accent(sign, Argument(level)));
            return;
        }

        switch (sign[0])
        {
            case '-' or '/' or '@' or '(' or ')' or '!':
                break;
            case ',' or ';' or ':':
                result.Append('\u2009');
                break;
            case '\\':
                result.Append(' ');
                break;
            default:
                result.Append(sign);
                break;
        }
    }

    // The argument of a command as printed: a group in braces, a command, or one character.
    private string Argument(int level)
    {
        SkipBlanks();
        if (at >= text.Length || text[at] == '}' || level >= DeepestLevel)
        {
            return string.Empty;
        }

        var length = result.Length;
        if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length)
        {
            result.Append(text[at++]).Append(text[at++]);
        }
        else if (text[at] is '{' or '\\')
        {
            ReadOne(level + 1);
        }
        else
        {
            result.Append(text[at++]);
        }

        var argument = result.ToString(length, result.Length - length);
        result.Length = length;
        return argument;
    }

    private readonly bool HasArgument() => at < text.Length && text[at] is ' ' or '{' or '\\';

    private void SkipBlanks()
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }
    }

    private void SkipOptions()
    {
        if (at < text.Length && text[at] == '[' && text[at..].IndexOf(']') is > 0 and var end)
        {
            at += end + 1;
        }
    }
}
