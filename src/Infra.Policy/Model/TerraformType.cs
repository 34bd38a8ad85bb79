namespace Infra.Policy.Model;

/// <summary>Names of types, as rules write them.</summary>
internal static class TerraformType
{
    /// <summary>The provider: <c>aws</c> for <c>aws_vpc</c>, <c>data.aws_ami</c> and <c>provider.aws</c>.</summary>
    public static string Provider(string type) => type[(type.IndexOf('.', StringComparison.Ordinal) + 1)..].Split('_')[0];
}
