using System;
using System.Buffers;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Apparatus.Reports;

/// <summary>Writes JSON to text writers: indented by two spaces, LF line breaks, letters of all scripts as they are.</summary>
internal static class JsonText
{
    private static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one value and a line break.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="write">Writes the value.</param>
    public static void Write(TextWriter writer, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        writer.Write('\n');
    }

    /// <summary>Writes a string property; half a surrogate pair, which JSON cannot carry, becomes U+FFFD.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string value) => json.WriteString(name, Repair(value));

    /// <summary>Writes a string property as <see cref="WriteText"/> does; null where there is no string.</summary>
    public static void WriteOptionalText(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteText(name, value);
        }
    }

    /// <summary>Writes a string in an array, repaired as <see cref="WriteText"/> does.</summary>
    public static void WriteTextValue(this Utf8JsonWriter json, string value) => json.WriteStringValue(Repair(value));

    /// <summary>A string as a JSON literal with its quotation marks.</summary>
    public static string Quote(string value) =>
        "\"" + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Repair(value)) + "\"";

    private static string Repair(string value)
    {
        foreach (var c in value)
        {
            if (char.IsSurrogate(c))
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));
            }
        }

        return value;
    }
}
