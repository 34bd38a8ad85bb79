using Infra.Bindings.Naming;

namespace Infra.Bindings.Model;

/// <summary>How an attribute or block contains objects of a struct.</summary>
internal enum StructUse
{
    /// <summary>One object.</summary>
    Single,

    /// <summary>A list or set of at most one.</summary>
    SingleItem,

    /// <summary>A list.</summary>
    List,

    /// <summary>A set.</summary>
    Set,

    /// <summary>A map.</summary>
    Map,

    /// <summary>A list or set of lists.</summary>
    ListOfLists,
}

/// <summary>A struct: the objects of an attribute or block.</summary>
internal sealed class ApiStruct(string name, StructUse use, bool settable, bool whole)
{
    /// <summary>Its name: <c>S3BucketVersioning</c>.</summary>
    public string Name => name;

    /// <summary>The name of its class in C#.</summary>
    public string ClassName => Names.Class(Name, Members.Select(member => member.Name));

    /// <summary>How its objects are contained.</summary>
    public StructUse Use => use;

    /// <summary>Whether a configuration sets it.</summary>
    public bool Settable => settable;

    /// <summary>Whether the provider takes an object only with all its members.</summary>
    public bool Whole => whole;

    /// <summary>Its members; they are added after its creation, because one may contain the struct itself.</summary>
    public IReadOnlyList<ApiMember> Members { get; set; } = [];

    /// <summary>The class through which the whole attribute is read.</summary>
    public string Reference => Use switch
    {
        StructUse.List or StructUse.Set => $"{Name}List",
        StructUse.ListOfLists => $"{Name}ListList",
        StructUse.Map => $"{Name}Map",
        _ => $"{Name}OutputReference",
    };

    /// <summary>The type of one object.</summary>
    public ApiType Interface => new ApiType.Named(Name, $"I{Name}");

    /// <summary>The type in a configuration.</summary>
    public ApiType ValueType => Use switch
    {
        StructUse.Single or StructUse.SingleItem => Interface,
        StructUse.Map => ApiType.OrResolvable(new ApiType.Map(Interface)),
        StructUse.ListOfLists => ApiType.OrResolvable(new ApiType.Array(new ApiType.Array(Interface))),
        _ => ApiType.OrResolvable(new ApiType.Array(Interface)),
    };

    /// <summary>The type of the readable attribute.</summary>
    public ApiType ReferenceType => new ApiType.Named(Reference, Reference);
}
