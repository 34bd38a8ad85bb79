using System.Text.RegularExpressions;
using Infra.Schemas.Types;

namespace Infra.Schemas.Import.Npm;

/// <summary>Turns the members of a submodule into the attributes and blocks they were generated from.</summary>
internal sealed partial class NpmBlockReader(NpmModule module)
{
    /// <summary>The block of the construct itself.</summary>
    public BlockSchema Read() => ReadBlock(module.MainClass, module.MainClass, $"{NpmNames.Uncapitalized(module.MainClass)}Config");

    private BlockSchema ReadBlock(string function, string @class, string @interface)
    {
        var attributes = new SortedDictionary<string, AttributeSchema>(StringComparer.Ordinal);
        var blocks = new SortedDictionary<string, NestedBlock>(StringComparer.Ordinal);
        var results = ResultsOf(@class).ToDictionary(result => result.Name);
        foreach (var member in module.Functions[function])
        {
            var required = module.Required.Contains($"{@interface}.{member.Property}");
            if (IsNestedBlock(member)) blocks[member.Name] = ToNested(member, required);
            else
            {
                var computed = !required && results.GetValueOrDefault(member.Name) is { Computed: true };
                attributes[member.Name] = new(TypeOf(member), required, !required, computed);
            }
        }

        foreach (var result in results.Values.Where(result => !attributes.ContainsKey(result.Name) && !blocks.ContainsKey(result.Name)))
            attributes[result.Name] = new(TypeOf(result), Computed: true);
        return new(attributes, blocks);
    }

    /// <summary>The mapper's flag tells blocks (true) from attributes of object type (false); one struct alone is always a block.</summary>
    private static bool IsNestedBlock(NpmMember member) =>
        member.IsBlock && ElementMapper().Match(member.Value).Groups["block"].Value != "false";

    private NestedBlock ToNested(NpmMember member, bool required)
    {
        var @struct = StructOf(member);
        var block = ReadBlock(@struct, $"{NpmNames.Capitalized(@struct)}OutputReference", @struct);
        var single = !ElementMapper().IsMatch(member.Value);
        return member.Shape == "struct"
            ? new(NestingMode.Single, 0, 0, block)
            : new(member.Shape == "list" ? NestingMode.List : NestingMode.Set, required ? 1 : 0, single ? 1 : 0, block);
    }

    private SchemaType TypeOf(NpmMember member)
    {
        if (member.IsBlock) return Collection(member.Shape, ObjectOf(StructOf(member)));
        return member.StorageClass switch
        {
            "string" => SchemaType.String,
            "number" => SchemaType.Number,
            "boolean" => SchemaType.Bool,
            "stringMap" => SchemaType.Map(SchemaType.String),
            "numberMap" => SchemaType.Map(SchemaType.Number),
            "booleanMap" => SchemaType.Map(SchemaType.Bool),
            "stringList" => Collection(member.Shape, SchemaType.String),
            "numberList" => Collection(member.Shape, SchemaType.Number),
            _ => throw Unknown(member.Name, member.StorageClass),
        };
    }

    private SchemaType TypeOf(NpmResult result)
    {
        if (Construction().Match(result.Expression) is { Success: true } made) return TypeOf(made);
        var isSet = result.Expression.Contains("Fn.tolist(", StringComparison.Ordinal);
        return Accessor().Match(result.Expression).Groups["name"].Value switch
        {
            "String" => SchemaType.String,
            "Number" => SchemaType.Number,
            "Boolean" => SchemaType.Bool,
            "List" => Collection(isSet ? "set" : "list", SchemaType.String),
            "NumberList" => Collection(isSet ? "set" : "list", SchemaType.Number),
            "StringMap" => SchemaType.Map(SchemaType.String),
            "NumberMap" => SchemaType.Map(SchemaType.Number),
            "BooleanMap" => SchemaType.Map(SchemaType.Bool),
            _ => throw Unknown(result.Name, result.Expression),
        };
    }

    private SchemaType TypeOf(Match made) => made.Groups["class"].Value switch
    {
        "cdktf.StringMap" => SchemaType.Map(SchemaType.String),
        "cdktf.NumberMap" => SchemaType.Map(SchemaType.Number),
        "cdktf.BooleanMap" => SchemaType.Map(SchemaType.Bool),
        "cdktf.StringMapList" => SchemaType.List(SchemaType.Map(SchemaType.String)),
        var name when name.EndsWith("OutputReference", StringComparison.Ordinal) => ObjectOf(NpmNames.Uncapitalized(name[..^15])),
        var name when name.EndsWith("Map", StringComparison.Ordinal) => SchemaType.Map(ObjectOf(NpmNames.Uncapitalized(name[..^3]))),
        var name when name.EndsWith("List", StringComparison.Ordinal) =>
            Collection(made.Groups["set"].Value == "true" ? "set" : "list", ObjectOf(NpmNames.Uncapitalized(name[..^4]))),
        var name => throw Unknown(made.Value, name),
    };

    private SchemaType ObjectOf(string @struct)
    {
        var members = module.Functions[@struct].Select(member => KeyValuePair.Create(member.Name, TypeOf(member))).ToList();
        var names = members.Select(pair => pair.Key).ToHashSet();
        var results = ResultsOf($"{NpmNames.Capitalized(@struct)}OutputReference").Where(result => !names.Contains(result.Name));
        return SchemaType.Object(members.Concat(results.Select(result => KeyValuePair.Create(result.Name, TypeOf(result)))));
    }

    private IEnumerable<NpmResult> ResultsOf(string @class) => module.Classes.GetValueOrDefault(@class) ?? [];

    private static string StructOf(NpmMember member) => StructMapper().Match(member.Value).Groups["struct"].Value;

    private static SchemaType Collection(string shape, SchemaType element) =>
        shape == "set" ? SchemaType.Set(element) : SchemaType.List(element);

    private FormatException Unknown(string name, string what) =>
        new($"{module.Name}: {name} is \"{what}\", which no imported type had before.");

    [GeneratedRegex(@"cdktf\.listMapperHcl\([^,]+, (?<block>\w+)\)")]
    private static partial Regex ElementMapper();

    [GeneratedRegex(@"\b(?<struct>\w+)ToHclTerraform\b")]
    private static partial Regex StructMapper();

    [GeneratedRegex(@"^new (\w+_\d+\.)?(?<class>[\w.]+)\(this, ""[^""]+""(, (?<set>\w+))?\)")]
    private static partial Regex Construction();

    [GeneratedRegex(@"this\.get(?<name>\w+)Attribute\(")]
    private static partial Regex Accessor();
}
