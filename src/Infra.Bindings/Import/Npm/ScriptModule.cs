namespace Infra.Bindings.Import.Npm;

/// <summary>The contents of one submodule's JavaScript: a resource, a data source, an ephemeral resource, the provider or its functions.</summary>
internal sealed record ScriptModule(string Folder)
{
    /// <summary>Classes by name.</summary>
    public Dictionary<string, ScriptClass> Classes { get; } = [];

    /// <summary>What the functions <c>…ToTerraform</c> write, by struct, the first letter in lower case.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, WrittenMember>> Structs { get; } = [];

    /// <summary>What the functions <c>…ToHclTerraform</c> say of the same members.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, MemberKind>> Kinds { get; } = [];

    /// <summary>The construct or, for functions, the class that has them.</summary>
    public ScriptClass Main => Classes.Values.Single(type => type.Base is "TerraformResource" or "TerraformDataSource"
        or "TerraformEphemeralResource" or "TerraformProvider" or "");
}

/// <summary>A class.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Base">The toolkit's class it derives from; empty for none.</param>
internal sealed record ScriptClass(string Name, string Base)
{
    /// <summary>The arguments of its base constructor: <c>terraformResourceType</c>, <c>providerVersion</c>, …</summary>
    public Dictionary<string, string> Identity { get; } = [];

    /// <summary>How attributes are read, by property.</summary>
    public Dictionary<string, ReadMember> Read { get; } = [];

    /// <summary>The members that a construct writes.</summary>
    public IReadOnlyDictionary<string, WrittenMember> Written { get; set; } = new Dictionary<string, WrittenMember>();

    /// <summary>The HCL metadata of the same members.</summary>
    public IReadOnlyDictionary<string, MemberKind> Kinds { get; set; } = new Dictionary<string, MemberKind>();

    /// <summary>Attributes that a comment calls computed, by Terraform name.</summary>
    public HashSet<string> Computed { get; } = [];

    /// <summary>The provider's functions: Terraform name by method.</summary>
    public Dictionary<string, string> Functions { get; } = [];
}

/// <summary>A member that a configuration sets.</summary>
/// <param name="Property">The name in the typed API.</param>
/// <param name="Mapper">The JavaScript that maps its value, without the toolkit's prefix: <c>listMapper(xToTerraform, true)</c>.</param>
/// <param name="NullWhenUnset">Whether it is written as null if it is not set.</param>
/// <param name="WriteOnly">Whether it is marked as write-only.</param>
internal sealed record WrittenMember(string Property, Mapper Mapper, bool NullWhenUnset = false, bool WriteOnly = false);

/// <summary>How a value is mapped: by a function, of the elements or of the value itself.</summary>
/// <param name="Function"><c>stringToTerraform</c>, <c>listMapper</c>, or that of a struct.</param>
/// <param name="Element">How the elements of a list or map are mapped.</param>
/// <param name="IsBlock">Of a list: whether its elements are blocks.</param>
internal sealed record Mapper(string Function, Mapper? Element = null, bool IsBlock = false);

/// <summary>The generator's metadata of a member.</summary>
/// <param name="IsBlock">Whether it is one or more structs.</param>
/// <param name="Shape"><c>simple</c>, <c>list</c>, <c>set</c>, <c>map</c> or <c>struct</c>.</param>
/// <param name="StorageClass">The name of its type.</param>
internal sealed record MemberKind(bool IsBlock, string Shape, string StorageClass);

/// <summary>An attribute that is read.</summary>
/// <param name="Name">The Terraform name.</param>
/// <param name="Accessor">The method that makes the token, such as <c>getStringAttribute</c>; or the class of the object that is read.</param>
/// <param name="FromSet">Whether it is a set.</param>
internal sealed record ReadMember(string Name, string Accessor, bool FromSet);
