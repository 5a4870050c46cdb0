using System;
using System.Buffers;
using System.Globalization;
using System.IO;

namespace Apparatus.Reports;

/// <summary>Tables for spreadsheets (RFC 4180).</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");

    /// <summary>Writes one line, ended with CR LF.</summary>
    public static void WriteLine(TextWriter writer, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            writer.Write(i == 0 ? "" : ",");
            writer.Write(cells[i].AsSpan().IndexOfAny(Special) < 0 ? cells[i] : $"\"{cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }

        writer.Write("\r\n");
    }

    /// <summary>A number as every spreadsheet reads it.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
