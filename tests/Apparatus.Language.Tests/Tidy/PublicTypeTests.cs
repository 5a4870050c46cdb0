using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Apparatus.Language.Rules;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Tidy;

/// <summary>Public types of the library are documented, stand in files of their own and are tested.</summary>
public sealed partial class PublicTypeTests
{
    private static readonly IReadOnlyList<Type> Types = [.. typeof(AllRules).Assembly.GetExportedTypes().Where(type => !type.IsNested)];

    [Fact]
    public void Each_public_type_has_a_summary_that_says_something()
    {
        var path = Path.ChangeExtension(typeof(AllRules).Assembly.Location, ".xml");
        var summaries = XDocument.Load(path).Descendants("member")
            .ToDictionary(member => (string?)member.Attribute("name") ?? string.Empty, member => member.Element("summary")?.Value ?? string.Empty);
        var faults = Types.Where(type => !summaries.TryGetValue($"T:{type.FullName}", out var summary) || Words().Count(summary) < 4)
            .Select(type => type.FullName);
        Assert.Empty(faults);
    }

    [Fact]
    public void Each_public_member_has_a_summary()
    {
        var path = Path.ChangeExtension(typeof(AllRules).Assembly.Location, ".xml");
        var documented = XDocument.Load(path).Descendants("member").Select(member => (string?)member.Attribute("name") ?? string.Empty)
            .Select(name => name.Split('(')[0]).ToHashSet();
        var faults = from type in Types
                     where !type.IsEnum || type.GetFields().Length > 0
                     from property in type.GetProperties()
                     where property.DeclaringType == type && property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract"
                     where !documented.Contains($"P:{type.FullName}.{property.Name}") && !IsRecordParameter(type, property.Name)
                     select $"{type.FullName}.{property.Name}";
        Assert.Empty(faults);
    }

    [Fact]
    public void Each_public_type_stands_in_a_file_of_its_name()
    {
        var files = Repository.SourceFiles("src/Apparatus.Language").Select(Path.GetFileNameWithoutExtension).ToHashSet();
        Assert.Empty(Types.Select(type => type.Name.Split('`')[0]).Where(name => !files.Contains(name)));
    }

    [Fact]
    public void Classes_are_sealed_static_or_abstract() =>
        Assert.Empty(Types.Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract));

    [Fact]
    public void No_name_says_only_that_it_helps() =>
        Assert.Empty(Types.Where(type => VagueName().IsMatch(type.Name)));

    [Fact]
    public void No_file_is_longer_than_four_hundred_lines() =>
        Assert.Empty(Repository.SourceFiles("src").Where(file => File.ReadLines(file).Count() > 400));

    // Parameters of a record are documented with <param>.
    private static bool IsRecordParameter(Type type, string name) =>
        type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == name));

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();

    [GeneratedRegex("(Manager|Helper|Util|Utils|Impl|Base)$")]
    private static partial Regex VagueName();
}
