namespace Infra.Conversion.Hcl;

/// <summary>A file is not valid Terraform syntax.</summary>
internal sealed class HclSyntaxException(Place place, string message) : Exception(message)
{
    public Place Place { get; } = place;
}
