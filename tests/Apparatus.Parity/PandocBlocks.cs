using System.Text.Json;
using Apparatus.Testing.Parity;

namespace Apparatus.Parity;

/// <summary>The blocks of Pandoc's main text, one line each: the containers around it, its kind, its words.</summary>
internal static class PandocBlocks
{
    /// <summary>Adds the blocks to a reading.</summary>
    public static void Add(JsonElement blocks, Reading reading) => AddAll(blocks, string.Empty, reading);

    private static void AddAll(JsonElement blocks, string path, Reading reading)
    {
        foreach (var block in blocks.EnumerateArray())
        {
            Add(block.GetProperty("t").GetString(), block.TryGetProperty("c", out var content) ? content : default, path, reading);
        }
    }

    private static void Add(string? type, JsonElement content, string path, Reading reading)
    {
        switch (type)
        {
            case "Para" or "Plain":
                AddLeaf(path + "text", content, reading);
                break;
            case "LineBlock":
                AddLeaf(path + "lines", content, reading);
                break;
            case "Header":
                AddLeaf($"{path}h{content[0].GetInt32()}", content[2], reading);
                break;
            case "CodeBlock":
                reading.Add(Reading.Blocks, $"{path}code {Reading.Reduce(content[1].GetString() ?? string.Empty)}");
                break;
            case "HorizontalRule":
                reading.Add(Reading.Blocks, path + "rule");
                break;
            case "BlockQuote":
                AddAll(content, path + "quote/", reading);
                break;
            case "Div":
                AddAll(content[1], path, reading);
                break;
            case "BulletList":
                AddItems(content, path + "bullet", reading);
                break;
            case "OrderedList":
                var isExample = content[0][1].GetProperty("t").GetString() == "Example";
                AddItems(content[1], path + (isExample ? "example" : "ordered"), reading);
                break;
            case "DefinitionList":
                foreach (var item in content.EnumerateArray())
                {
                    AddLeaf(path + "term", item[0], reading);
                    AddItems(item[1], path + "definition", reading);
                }

                break;
            case "Table":
                AddTable(content, path, reading);
                break;
        }
    }

    private static void AddItems(JsonElement items, string path, Reading reading)
    {
        for (var i = 0; i < items.GetArrayLength(); i++)
        {
            AddAll(items[i], $"{path}{i}/", reading);
        }
    }

    private static void AddTable(JsonElement table, string path, Reading reading)
    {
        foreach (var block in table[1][1].EnumerateArray())
        {
            AddLeaf(path + "caption", block.GetProperty("c"), reading);
        }

        AddRows(table[3][1], path, reading);
        foreach (var body in table[4].EnumerateArray())
        {
            AddRows(body[3], path, reading);
        }
    }

    private static void AddRows(JsonElement rows, string path, Reading reading)
    {
        foreach (var row in rows.EnumerateArray())
        {
            foreach (var cell in row[1].EnumerateArray())
            {
                AddAll(cell[4], path + "cell/", reading);
            }
        }
    }

    private static void AddLeaf(string path, JsonElement inlines, Reading reading)
    {
        var text = PandocReading.TextOf(inlines);
        if (text.Length > 0)
        {
            reading.Add(Reading.Blocks, $"{path} {text}");
        }
    }
}
