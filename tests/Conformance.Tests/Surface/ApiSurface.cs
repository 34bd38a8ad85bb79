using System.Reflection;

namespace Conformance.Tests.Surface;

/// <summary>The public types and members of an assembly with their signatures, a line each, in a fixed order.</summary>
internal static class ApiSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // Members by which the public packages cross to Node.js; no program writes them.
    private static readonly string[] _bridge = ["Amazon.JSII.Runtime.", "is System.IConvertible"];

    /// <summary>Everything that a program outside of the assembly can name, override or implement.</summary>
    public static IEnumerable<string> Of(Assembly assembly) => Of(assembly, Declared);

    /// <summary>The same, with what types inherit: a member may be declared by a base class as well.</summary>
    public static IEnumerable<string> WithInherited(Assembly assembly) => Of(assembly, Declared & ~BindingFlags.DeclaredOnly);

    private static IEnumerable<string> Of(Assembly assembly, BindingFlags members) =>
        assembly.GetExportedTypes().SelectMany(type => Members(type, members).Prepend(Declaration(type)))
            .Where(line => !_bridge.Any(line.Contains)).Distinct().Order(StringComparer.Ordinal);

    private static string Declaration(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        return $"{TypeName(type)}: {kind}";
    }

    private static IEnumerable<string> Members(Type type, BindingFlags members)
    {
        var name = TypeName(type);
        if (type.IsEnum) return Enum.GetNames(type).Select(value => $"{name}: {value}");
        var parents = Parents(type).Select(parent => $"{name}: is {TypeName(parent)}");
        var constructors = type.GetConstructors(Declared).Where(IsVisible).Select(constructor => $"{name}: {Modifiers(constructor)}constructor({Parameters(constructor)})");
        var methods = type.GetMethods(members).Where(method => IsVisible(method) && !method.IsSpecialName)
            .Select(method => $"{name}: {Modifiers(method)}{TypeName(method.ReturnType)} {method.Name}({Parameters(method)})");
        return parents.Concat(constructors).Concat(methods).Concat(type.GetProperties(members).SelectMany(property => Property(name, property)));
    }

    // Each accessor is a member of its own: a property that can be read and written satisfies a program that reads it.
    private static IEnumerable<string> Property(string type, PropertyInfo property)
    {
        foreach (var (accessor, word) in new[] { (property.GetMethod, "get"), (property.SetMethod, "set") })
        {
            if (accessor is not null && IsVisible(accessor)) yield return $"{type}: {Modifiers(accessor)}{TypeName(property.PropertyType)} {property.Name} {word}";
        }
    }

    private static IEnumerable<Type> Parents(Type type)
    {
        for (var parent = type.BaseType; parent is not null && parent != typeof(object); parent = parent.BaseType) yield return parent;
        foreach (var parent in type.GetInterfaces().Where(parent => parent.IsPublic)) yield return parent;
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Modifiers(MethodBase method) =>
        (method.IsPublic ? "" : "protected ")
        + (method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "");

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "") + TypeName(parameter.ParameterType) + " " + parameter.Name + (parameter.IsOptional ? " = " + (parameter.DefaultValue ?? "null") : "")));

    private static string TypeName(Type type)
    {
        if (type.IsArray) return TypeName(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } value) return TypeName(value) + "?";
        var name = (type.IsGenericParameter ? type.Name : type.FullName ?? $"{type.Namespace}.{type.Name}").Replace('+', '.');
        return type.IsGenericType ? $"{name[..name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>" : name;
    }
}
