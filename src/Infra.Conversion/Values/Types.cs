using Infra.Conversion.Hcl;
using Infra.Schemas.Types;

namespace Infra.Conversion.Values;

/// <summary>Reads type constraints of variables.</summary>
internal static class Types
{
    /// <summary>Returns the type of a constraint: <c>list(string)</c>; dynamic if there is none.</summary>
    public static SchemaType Of(Expression? constraint) => (constraint is null ? null : References.Unquote(constraint)) switch
    {
        Root { Name: "string" } => SchemaType.String,
        Root { Name: "number" } => SchemaType.Number,
        Root { Name: "bool" } => SchemaType.Bool,
        Root { Name: "list" } => SchemaType.List(SchemaType.Dynamic),
        Root { Name: "map" } => SchemaType.Map(SchemaType.Dynamic),
        Call { Name: "list", Arguments: [var element] } => SchemaType.List(Of(element)),
        Call { Name: "set", Arguments: [var element] } => SchemaType.Set(Of(element)),
        Call { Name: "map", Arguments: [var element] } => SchemaType.Map(Of(element)),
        _ => SchemaType.Dynamic,
    };
}
