namespace HashiCorp.Cdktf;

/// <summary>The other form of output that the public packages know.</summary>
internal static class HclOutput
{
    public static NotSupportedException NotSupported() =>
        new("This engine writes Terraform JSON, not HCL. Terraform reads both alike: leave HclOutput out.");
}
