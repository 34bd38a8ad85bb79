using Infra.Bindings.Naming;
using Infra.Schemas;
using Infra.Schemas.Types;

namespace Infra.Bindings.Import.Npm;

/// <summary>Creates the schema of a submodule from its JavaScript; required members come from its declared types.</summary>
internal sealed class ModuleSchema
{
    private readonly ScriptModule _module;
    private readonly HashSet<(string Struct, string Property)> _required;

    public ModuleSchema(ScriptModule module, IReadOnlyList<JsiiType> types)
    {
        _module = module;
        Config = types.Single(type => type.Name == module.Main.Name).Initializer.Last();
        _required =
        [
            .. from type in types
               where type.IsStruct
               from property in type.Properties
               where !property.Optional
               select (type.Name, property.Name),
        ];
    }

    /// <summary>The struct that the construct is made from.</summary>
    public string Config { get; }

    /// <summary>The block of the construct itself.</summary>
    public BlockSchema Read()
    {
        var main = _module.Main;
        return Block(main.Name, Config, main.Written, main.Kinds, main, []);
    }

    /// <param name="owner">The class or struct that the names of its structs begin with.</param>
    /// <param name="struct">The struct that declares its members.</param>
    /// <param name="written">The members that it writes.</param>
    /// <param name="kinds">The generator's metadata of its members.</param>
    /// <param name="reader">The class through which it is read.</param>
    /// <param name="around">Structs around it, by the names of their blocks.</param>
    private BlockSchema Block(
        string owner, string @struct, IReadOnlyDictionary<string, WrittenMember> written, IReadOnlyDictionary<string, MemberKind> kinds,
        ScriptClass reader, IReadOnlyList<(string Block, string Struct)> around)
    {
        if (!written.Keys.ToHashSet().SetEquals(kinds.Keys)) throw Unread(@struct, "has other members in HCL than in JSON");
        var attributes = new SortedDictionary<string, AttributeSchema>(StringComparer.Ordinal);
        var blocks = new SortedDictionary<string, NestedBlock>(StringComparer.Ordinal);
        foreach (var (name, member) in written)
        {
            var required = _required.Contains((@struct, member.Property));
            if (BlockOf(owner, name, member.Mapper, kinds[name], required, around) is { } block) blocks[name] = block;
            else attributes[name] = Attribute(owner, name, member, kinds[name], required, reader.Computed.Contains(name));
        }

        foreach (var read in reader.Read.Values.Where(read => !written.ContainsKey(read.Name)))
        {
            var (type, nested) = TypeOf(owner, read);
            attributes[read.Name] = new(type, Computed: true, Nested: nested);
        }

        return new(attributes, blocks);
    }

    private AttributeSchema Attribute(string owner, string name, WrittenMember member, MemberKind kind, bool required, bool computed)
    {
        var (type, nested) = TypeOf(owner, name, member.Mapper, kind);
        return new(type, required, !required, computed && !required, WriteOnly: member.WriteOnly, Nested: nested);
    }

    /// <summary>The nested block; null for an attribute. The mapper distinguishes the two; a single struct is a block.</summary>
    private NestedBlock? BlockOf(
        string owner, string name, Mapper mapper, MemberKind kind, bool required, IReadOnlyList<(string Block, string Struct)> around)
    {
        (NestingMode Nesting, int Max, Mapper Mapper)? found = (mapper, kind.Shape) switch
        {
            ({ Function: "listMapper", IsBlock: true, Element: { } element }, "list") => (NestingMode.List, 0, element),
            ({ Function: "listMapper", IsBlock: true, Element: { } element }, "set") => (NestingMode.Set, 0, element),
            ({ Element: null }, "list") => (NestingMode.List, 1, mapper),
            ({ Element: null }, "set") => (NestingMode.Set, 1, mapper),
            ({ Element: null }, "struct") => (NestingMode.Single, 1, mapper),
            _ => null,
        };
        if (found is not { } nested) return null;
        var @struct = StructOf(nested.Mapper);
        var minimum = required ? 1 : 0;
        if (around.FirstOrDefault(other => other.Struct == @struct) is { Block: { } ancestor })
            return new(nested.Nesting, minimum, nested.Max, Empty, SameAs: ancestor);
        return new(nested.Nesting, minimum, nested.Max, Struct(@struct, [.. around, (name, @struct)]), StructName: Named(owner, name, @struct));
    }

    private static BlockSchema Empty { get; } = new(new Dictionary<string, AttributeSchema>(), new Dictionary<string, NestedBlock>());

    private static string StructOf(Mapper mapper) => Names.Capitalized(mapper.Function[..^"ToTerraform".Length]);

    /// <summary>The struct's name if it differs from the rule.</summary>
    private static string? Named(string owner, string name, string @struct) => ModuleNames.StructOf(owner, name) == @struct ? null : @struct;

    private BlockSchema Struct(string @struct, IReadOnlyList<(string Block, string Struct)> around)
    {
        var name = Names.Uncapitalized(@struct);
        if (!_module.Structs.TryGetValue(name, out var written)) throw Unread(@struct, "is missing");
        var reader = _module.Classes.GetValueOrDefault($"{@struct}OutputReference") ?? new(@struct, "");
        return Block(@struct, @struct, written, _module.Kinds[name], reader, around);
    }

    private (SchemaType Type, NestedType? Nested) TypeOf(string owner, string name, Mapper mapper, MemberKind kind)
    {
        var element = mapper;
        while (element.Element is { } inner) element = inner;
        if (Scalar(element.Function) is { } scalar) return (Wrapped(mapper, scalar, kind.Shape == "set"), null);
        var nesting = (mapper.Function, kind.Shape) switch
        {
            ("listMapper", "list") => NestingMode.List,
            ("listMapper", "set") => NestingMode.Set,
            ("hashMapper", "map") => NestingMode.Map,
            _ => throw Unread(name, $"is a {kind.Shape} mapped by {mapper.Function}"),
        };
        var @struct = StructOf(mapper.Element!);
        var whole = _module.Structs[Names.Uncapitalized(@struct)].Values.Any(member => member.NullWhenUnset);
        var nested = new NestedType(nesting, Struct(@struct, []), whole, StructName: Named(owner, name, @struct));
        return (nested.ToType(), nested);
    }

    private static SchemaType Wrapped(Mapper mapper, SchemaType scalar, bool isSet) => mapper.Function switch
    {
        "listMapper" when isSet => SchemaType.Set(Wrapped(mapper.Element!, scalar, false)),
        "listMapper" => SchemaType.List(Wrapped(mapper.Element!, scalar, false)),
        "hashMapper" => SchemaType.Map(Wrapped(mapper.Element!, scalar, false)),
        _ => scalar,
    };

    private static SchemaType? Scalar(string function) => function switch
    {
        "stringToTerraform" => SchemaType.String,
        "numberToTerraform" => SchemaType.Number,
        "booleanToTerraform" => SchemaType.Bool,
        "anyToTerraform" => SchemaType.Dynamic,
        _ => null,
    };

    private (SchemaType Type, NestedType? Nested) TypeOf(string owner, ReadMember read)
    {
        SchemaType Collection(SchemaType element) => read.FromSet ? SchemaType.Set(element) : SchemaType.List(element);
        return read.Accessor switch
        {
            "getStringAttribute" => (SchemaType.String, null),
            "getNumberAttribute" => (SchemaType.Number, null),
            "getBooleanAttribute" => (SchemaType.Bool, null),
            "getListAttribute" => (Collection(SchemaType.String), null),
            "getNumberListAttribute" => (Collection(SchemaType.Number), null),
            "getStringMapAttribute" or "StringMap" => (SchemaType.Map(SchemaType.String), null),
            "getNumberMapAttribute" or "NumberMap" => (SchemaType.Map(SchemaType.Number), null),
            "getBooleanMapAttribute" or "BooleanMap" => (SchemaType.Map(SchemaType.Bool), null),
            "getAnyMapAttribute" or "AnyMap" => (SchemaType.Map(SchemaType.Dynamic), null),
            "StringMapList" => (Collection(SchemaType.Map(SchemaType.String)), null),
            "interpolationForAttribute" => (SchemaType.Dynamic, null),
            _ => Object(owner, read),
        };
    }

    private (SchemaType Type, NestedType? Nested) Object(string owner, ReadMember read)
    {
        var nesting = read.FromSet ? NestingMode.Set : NestingMode.List;
        var (@struct, mode, lists) = (read.Accessor, _module.Classes[read.Accessor].Base) switch
        {
            (var name, "ComplexObject") => (name[..^"OutputReference".Length], NestingMode.Single, false),
            (var name, "ComplexList") => (name[..^"List".Length], nesting, false),
            (var name, "ComplexMap") => (name[..^"Map".Length], NestingMode.Map, false),
            (var name, "MapList") => (name[..^"ListList".Length], nesting, true),
            var (name, @base) => throw Unread(read.Name, $"is read by {name}, a {@base}"),
        };
        var nested = new NestedType(mode, Struct(@struct, []), OfLists: lists, StructName: Named(owner, read.Name, @struct));
        return (nested.ToType(), nested);
    }

    private UnreadException Unread(string member, string what) => new($"{_module.Folder}: {member} {what}");
}
