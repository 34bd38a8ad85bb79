using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace Infra.Cdktf.Analyzers;

/// <summary>Decides whether values can be what a member accepts.</summary>
/// <param name="compilation">The program.</param>
/// <param name="types">The accepted types.</param>
/// <param name="token">The type of tokens, which every member accepts.</param>
internal sealed class AcceptedTypes(Compilation compilation, ImmutableArray<ITypeSymbol> types, ITypeSymbol? token)
{
    /// <summary>Reports every branch of a value that has a type which is not accepted.</summary>
    public void Check(IOperation value, Action<ITypeSymbol, Location> report)
    {
        switch (value)
        {
            case IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion:
                Check(conversion.Operand, report);
                break;
            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                Check(conditional.WhenTrue, report);
                Check(otherwise, report);
                break;
            case ICoalesceOperation coalesce:
                Check(coalesce.Value, report);
                Check(coalesce.WhenNull, report);
                break;
            case ISwitchExpressionOperation @switch:
                foreach (var arm in @switch.Arms) Check(arm.Value, report);
                break;
            default:
                if (value.Type is { } type && !IsAccepted(type)) report(type, value.Syntax.GetLocation());
                break;
        }
    }

    private bool IsAccepted(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object
        || type.TypeKind is TypeKind.Dynamic or TypeKind.Error or TypeKind.TypeParameter
        || (token is not null && Is(type, token))
        || types.Any(accepted => IsAccepted(type, accepted));

    private bool IsAccepted(ITypeSymbol type, ITypeSymbol accepted) => accepted switch
    {
        IArrayTypeSymbol array => ElementOf(type) is { } element && (element.SpecialType == SpecialType.System_Object || IsElement(element, array.ElementType)),
        INamedTypeSymbol { Name: "IDictionary" } map => ValueOf(type) is { } value && (value.SpecialType == SpecialType.System_Object || IsElement(value, map.TypeArguments[1])),
        _ => Is(type, accepted),
    };

    private bool IsElement(ITypeSymbol type, ITypeSymbol accepted) => (token is not null && Is(type, token)) || IsAccepted(type, accepted);

    private bool Is(ITypeSymbol type, ITypeSymbol accepted)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) type = nullable.TypeArguments[0];
        var conversion = compilation.ClassifyConversion(type, accepted);
        return conversion.IsIdentity || (conversion.IsImplicit && conversion.IsReference);
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type is IArrayTypeSymbol array ? array.ElementType : Argument(type, "IList`1", 0);

    private static ITypeSymbol? ValueOf(ITypeSymbol type) => Argument(type, "IDictionary`2", 1);

    private static ITypeSymbol? Argument(ITypeSymbol type, string contract, int index) => type.AllInterfaces
        .Concat(type is INamedTypeSymbol { TypeKind: TypeKind.Interface } itself ? [itself] : [])
        .FirstOrDefault(candidate => candidate.MetadataName == contract)?.TypeArguments[index];
}
