using Infra.Bindings.Naming;
using Infra.Schemas;

namespace Infra.Bindings.Model;

/// <summary>A submodule of the typed API: one resource, data source, ephemeral resource, or the provider itself.</summary>
internal sealed class ApiModule
{
    private readonly List<ApiStruct> _structs = [];

    /// <summary>Creates the submodule of a type.</summary>
    public ApiModule(ProviderSchema provider, ModuleKind kind, string type, BlockSchema block)
    {
        Kind = kind;
        Type = type;
        (Namespace, Name, Config) = ModuleNames.Of(provider, kind, type);
        if (kind == ModuleKind.Provider) block = WithAlias(block);
        HasFunctions = kind == ModuleKind.Provider && provider.Functions.Count > 0;
        Members = ToMembers(block, Name, new(), ofConstruct: true);
    }

    /// <summary>What it is of.</summary>
    public ModuleKind Kind { get; }

    /// <summary>The Terraform type.</summary>
    public string Type { get; }

    /// <summary>The construct's name: <c>S3Bucket</c>, <c>DataAwsAmi</c>, <c>AwsProvider</c>.</summary>
    public string Name { get; }

    /// <summary>The name of the construct's class in C#.</summary>
    public string ClassName => Names.Class(Name, Members.Select(member => member.Name));

    /// <summary>The name of the class of its configuration in C#.</summary>
    public string ConfigClass => Names.Class(Config, Members.Select(member => member.Name));

    /// <summary>The struct that the construct is made from.</summary>
    public string Config { get; }

    /// <summary>The last part of its namespace.</summary>
    public string Namespace { get; }

    /// <summary>Whether the provider has functions.</summary>
    public bool HasFunctions { get; }

    /// <summary>Members of the construct.</summary>
    public IReadOnlyList<ApiMember> Members { get; }

    /// <summary>Structs of the submodule, each after those that contain it.</summary>
    public IReadOnlyList<ApiStruct> Structs => _structs;

    /// <summary>Providers have an alias, which is Terraform's own argument.</summary>
    private static BlockSchema WithAlias(BlockSchema block) => block with
    {
        Attributes = new Dictionary<string, AttributeSchema>(block.Attributes) { ["alias"] = new(Infra.Schemas.Types.SchemaType.String, Optional: true) },
    };

    private List<ApiMember> ToMembers(BlockSchema block, string owner, Dictionary<string, ApiStruct> enclosing, bool ofConstruct = false)
    {
        var members = new List<ApiMember>();
        foreach (var (name, attribute) in block.Attributes)
        {
            var @struct = attribute.Nested is { } nested
                ? ToStruct(owner, name, nested.StructName, UseOf(nested), attribute.Settable, nested.Whole, nested.Members, enclosing) : null;
            members.Add(new(name, attribute, null, @struct, ofConstruct));
        }

        foreach (var (name, nested) in block.Blocks)
        {
            var @struct = nested.SameAs is { } ancestor
                ? enclosing[ancestor]
                : ToStruct(owner, name, nested.StructName, UseOf(nested), true, false, nested.Block, enclosing);
            members.Add(new(name, null, nested, @struct, ofConstruct));
        }

        return [.. members.OrderBy(member => member.Terraform, StringComparer.Ordinal)];
    }

    private ApiStruct ToStruct(
        string owner, string name, string? structName, StructUse use, bool settable, bool whole, BlockSchema block, Dictionary<string, ApiStruct> enclosing)
    {
        var @struct = new ApiStruct(structName ?? ModuleNames.StructOf(owner, name), use, settable, whole);
        _structs.Add(@struct);
        @struct.Members = ToMembers(block, @struct.Name, new Dictionary<string, ApiStruct>(enclosing) { [name] = @struct });
        return @struct;
    }

    private static StructUse UseOf(NestedType nested) => nested.OfLists ? StructUse.ListOfLists : nested.Nesting switch
    {
        NestingMode.List => StructUse.List,
        NestingMode.Set => StructUse.Set,
        NestingMode.Map => StructUse.Map,
        _ => StructUse.Single,
    };

    private static StructUse UseOf(NestedBlock nested) => nested.Nesting switch
    {
        NestingMode.List or NestingMode.Set when nested.MaxItems == 1 => StructUse.SingleItem,
        NestingMode.List => StructUse.List,
        NestingMode.Set => StructUse.Set,
        NestingMode.Map => StructUse.Map,
        _ => StructUse.Single,
    };
}
