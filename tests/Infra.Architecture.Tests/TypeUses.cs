using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Infra.Architecture.Tests;

/// <summary>Which types a type speaks of: in its bases, members, attributes and method bodies. What a type holds inside itself is its own.</summary>
internal static class TypeUses
{
    /// <summary>The types of an assembly that were written by hand, each with the types it uses.</summary>
    public static IEnumerable<(string Namespace, string Name, IReadOnlySet<(string Namespace, string Name)> Uses)> In(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        foreach (var type in module.Types.Where(type => type.Namespace.Length > 0))
        {
            var uses = Referenced(type).Select(Outermost).Select(used => (used.Namespace, used.Name)).ToHashSet();
            uses.Remove((type.Namespace, type.Name));
            yield return (type.Namespace, type.Name, uses);
        }
    }

    private static IEnumerable<TypeReference> Referenced(TypeDefinition type) =>
    [
        .. Parts(type.BaseType), .. type.Interfaces.SelectMany(one => Parts(one.InterfaceType)), .. Attributes(type),
        .. type.Fields.SelectMany(field => Parts(field.FieldType)),
        .. type.Properties.SelectMany(Attributes),
        .. type.Methods.SelectMany(Referenced),
        .. type.NestedTypes.SelectMany(Referenced),
    ];

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider provider) => provider.CustomAttributes.SelectMany(attribute => Parts(attribute.AttributeType));

    private static IEnumerable<TypeReference> Referenced(MethodDefinition method) =>
    [
        .. Parts(method.ReturnType), .. method.Parameters.SelectMany(parameter => Parts(parameter.ParameterType)), .. Attributes(method),
        .. method.GenericParameters.SelectMany(parameter => parameter.Constraints).SelectMany(constraint => Parts(constraint.ConstraintType)),
        .. method.HasBody ? method.Body.Variables.SelectMany(variable => Parts(variable.VariableType)) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(Referenced) : [],
    ];

    private static IEnumerable<TypeReference> Referenced(Instruction instruction) => instruction.Operand switch
    {
        GenericInstanceMethod method => [.. Parts(method.DeclaringType), .. method.GenericArguments.SelectMany(Parts), .. Parts(method.ReturnType)],
        MethodReference method => [.. Parts(method.DeclaringType), .. Parts(method.ReturnType), .. method.Parameters.SelectMany(parameter => Parts(parameter.ParameterType))],
        FieldReference field => [.. Parts(field.DeclaringType), .. Parts(field.FieldType)],
        TypeReference type => Parts(type),
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [.. Parts(generic.ElementType), .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
