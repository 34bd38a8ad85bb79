namespace Infra.Schemas.Import.Npm;

/// <summary>An attribute that a class can read: from a getter or from a field made in its constructor.</summary>
/// <param name="Name">The Terraform name.</param>
/// <param name="Expression">The JavaScript that reads it.</param>
/// <param name="Computed">Whether the generator's comment says that the provider may set it.</param>
internal sealed record NpmResult(string Name, string Expression, bool Computed);
