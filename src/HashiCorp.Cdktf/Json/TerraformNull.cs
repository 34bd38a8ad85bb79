namespace HashiCorp.Cdktf;

/// <summary>The value <c>null</c> of Terraform, which is written, as opposed to no value, which is not.</summary>
internal sealed class TerraformNull
{
    private TerraformNull() { }

    public static TerraformNull Value { get; } = new();
}
