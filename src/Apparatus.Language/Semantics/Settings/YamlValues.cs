using System;
using System.Collections.Generic;
using System.Linq;
using Apparatus.Language.Syntax.Yaml;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>Takes values of the wanted kind out of YAML; what is of another kind counts as not there.</summary>
internal static class YamlValues
{
    /// <summary>A single value that is not empty, or null.</summary>
    public static Setting<string>? Text(YamlNode? node, string path) =>
        node is YamlScalar scalar && !IsNothing(scalar) ? new Setting<string>(scalar.Value, path, scalar.Span) : null;

    /// <summary>A single value or the single values of a list, as Pandoc takes either.</summary>
    public static IEnumerable<Setting<string>> Texts(YamlNode? node, string path)
    {
        IEnumerable<YamlNode> all = node switch
        {
            YamlScalar => [node],
            YamlSequence list => list.Items,
            _ => [],
        };
        foreach (var item in all)
        {
            if (Text(item, path) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>A truth value as Pandoc reads them (YAML 1.1: <c>yes</c> and <c>on</c> too), or null.</summary>
    public static bool? Truth(YamlNode? node) => node is YamlScalar { IsPlain: true } scalar
        ? scalar.Value.ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "ON" or "Y" => true,
            "FALSE" or "NO" or "OFF" or "N" => false,
            _ => null,
        }
        : null;

    /// <summary>The entries of a map, each key once with its last value; empty for anything else.</summary>
    public static IEnumerable<YamlEntry> Entries(YamlNode? node) =>
        node is YamlMapping map
            ? map.Entries.Reverse().DistinctBy(entry => entry.Key.Value, StringComparer.Ordinal).Reverse()
            : [];

    private static bool IsNothing(YamlScalar scalar) =>
        scalar.IsPlain ? scalar.Value is "" or "~" or "null" or "Null" or "NULL" : scalar.Value.Length == 0;
}
