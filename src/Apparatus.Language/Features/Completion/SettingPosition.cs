namespace Apparatus.Language.Features.Completion;

/// <summary>What a person is typing in YAML.</summary>
internal enum SettingPosition
{
    /// <summary>A key of a map.</summary>
    Key,

    /// <summary>The value of a key, or an item of its list.</summary>
    Value,
}
