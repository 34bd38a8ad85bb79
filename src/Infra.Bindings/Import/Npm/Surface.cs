using Infra.Bindings.Model;
using Infra.Bindings.Naming;
using Infra.Schemas;

namespace Infra.Bindings.Import.Npm;

/// <summary>
/// The public members of a submodule as lines of text: those that the package declares, and those that the schema gives. The
/// schema is right only where both are the same.
/// </summary>
internal static class Surface
{
    /// <summary>The members that the package declares.</summary>
    public static IEnumerable<string> Of(IEnumerable<JsiiType> types) => types.SelectMany(Of);

    /// <summary>The members that the schema gives.</summary>
    public static IEnumerable<string> Of(ApiModule module) =>
    [
        .. Struct(module.Config, module.Members),
        .. module.Kind == ModuleKind.Provider ? ProviderMembers(module) : Members(module.Name, module.Members),
        .. module.Structs.SelectMany(@struct => module.Kind == ModuleKind.Provider ? Struct(@struct.Name, @struct.Members) : Of(@struct)),
    ];

    /// <summary>The methods that the schema gives for the provider's functions.</summary>
    public static IEnumerable<string> Of(string @class, IReadOnlyDictionary<string, FunctionSchema> functions) =>
        functions.Keys.Select(name => $"{@class}.{Names.Uncapitalized(Names.Pascal(name))}()").Prepend(@class);

    private static IEnumerable<string> Of(JsiiType type) =>
    [
        $"{type.Name}",
        .. from property in type.Properties
           where !property.Protected && !property.Static
           select Line(type.Name, property.Name, property.Type, property.Optional, property.Immutable),
        .. from method in type.Methods
           where !method.Protected && !method.Static
           select $"{type.Name}.{method.Name}()",
    ];

    private static IEnumerable<string> Struct(string name, IEnumerable<ApiMember> members) =>
        members.Where(member => member.Settable)
            .Select(member => Line(name, member.Property, member.Value.Jsii, !member.Required, true))
            .Prepend(name);

    private static IEnumerable<string> ProviderMembers(ApiModule module) => module.Members
        .Where(member => member.Settable)
        .SelectMany(member => new[]
        {
            Line(module.Name, member.Property, member.Value.Jsii, !member.Required, false),
            Line(module.Name, $"{member.Property}Input", member.Value.Jsii, true, true),
        }.Concat(Reset(module.Name, member)))
        .Concat(module.HasFunctions ? [Line(module.Name, "functions", $"{module.Name}Functions", false, true)] : [])
        .Prepend(module.Name);

    private static IEnumerable<string> Members(string name, IEnumerable<ApiMember> members) => members
        .SelectMany(member => Member(name, member))
        .Prepend(name);

    private static IEnumerable<string> Member(string name, ApiMember member)
    {
        yield return Line(name, member.Property, member.Reference.Jsii, false, member.Struct is not null || !member.Settable);
        if (!member.Settable) yield break;
        yield return Line(name, $"{member.Property}Input", member.Input.Jsii, member.Input != ApiType.Any, true);
        if (member.Struct is not null) yield return $"{name}.put{member.Method}()";
        foreach (var reset in Reset(name, member)) yield return reset;
    }

    private static IEnumerable<string> Reset(string name, ApiMember member) =>
        member.Required ? [] : [$"{name}.reset{member.Method}()"];

    private static IEnumerable<string> Of(ApiStruct @struct) =>
    [
        .. Struct(@struct.Name, @struct.Members),
        .. Members($"{@struct.Name}OutputReference", @struct.Members),
        Line($"{@struct.Name}OutputReference", "internalValue", InternalValue(@struct).Jsii, true, false),
        .. @struct.Use is StructUse.Single or StructUse.SingleItem ? [] : Collection(@struct),
    ];

    private static ApiType InternalValue(ApiStruct @struct) =>
        @struct.Settable && @struct.Use != StructUse.SingleItem ? ApiType.OrResolvable(@struct.Interface) : @struct.Interface;

    private static IEnumerable<string> Collection(ApiStruct @struct)
    {
        yield return @struct.Reference;
        yield return $"{@struct.Reference}.get()";
        if (@struct.Settable) yield return Line(@struct.Reference, "internalValue", @struct.ValueType.Jsii, true, false);
        if (@struct.Use != StructUse.ListOfLists) yield break;
        yield return $"{@struct.Name}List";
        yield return $"{@struct.Name}List.get()";
    }

    private static string Line(string type, string property, string value, bool optional, bool immutable) =>
        $"{type}.{property}: {value}{(optional ? " optional" : "")}{(immutable ? " immutable" : "")}";
}
