namespace HashiCorp.Cdktf;

/// <summary>The other output format of the public packages.</summary>
internal static class HclOutput
{
    public static NotSupportedException NotSupported() =>
        new("This engine writes Terraform JSON, not HCL. Terraform reads both alike: leave HclOutput out.");
}
