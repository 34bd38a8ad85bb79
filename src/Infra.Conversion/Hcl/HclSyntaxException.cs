namespace Infra.Conversion.Hcl;

/// <summary>A file that is not Terraform's language.</summary>
internal sealed class HclSyntaxException(Place place, string message) : Exception(message)
{
    public Place Place { get; } = place;
}
