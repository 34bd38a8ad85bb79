namespace Infra.Schemas.Import.Npm;

/// <summary>An entry of a synthesize function: what a configuration can set.</summary>
/// <param name="Name">The Terraform name.</param>
/// <param name="Property">The name in the typed API.</param>
/// <param name="Value">The JavaScript that maps its value.</param>
/// <param name="IsBlock">Whether the generator calls it a block (attributes of object type are called so too).</param>
/// <param name="Shape"><c>simple</c>, <c>list</c>, <c>set</c>, <c>map</c> or <c>struct</c>.</param>
/// <param name="StorageClass">The generator's name of its type.</param>
internal sealed record NpmMember(string Name, string Property, string Value, bool IsBlock, string Shape, string StorageClass);
