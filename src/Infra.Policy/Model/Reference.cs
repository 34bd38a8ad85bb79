namespace Infra.Policy.Model;

/// <summary>One <c>TYPE.NAME.attribute</c> in an expression.</summary>
/// <param name="Type">Terraform type; that of a data source begins with <c>data.</c>.</param>
/// <param name="Name">Logical name in the module.</param>
/// <param name="Path">The attribute, such as <c>id</c> or <c>endpoint[0].address</c>; empty for the resource as a whole.</param>
public sealed record Reference(string Type, string Name, string Path);
