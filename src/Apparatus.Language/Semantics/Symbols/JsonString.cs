using System.Globalization;
using System.Text;

namespace Apparatus.Language.Semantics.Symbols;

/// <summary>Writes texts of JSON (RFC 8259, section 7).</summary>
internal static class JsonString
{
    /// <summary>A text with what JSON wants escaped, without quotation marks around it.</summary>
    public static string Escape(string value)
    {
        var result = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    result.Append('\\').Append(c);
                    break;
                case < ' ':
                    result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }

        return result.ToString();
    }
}
