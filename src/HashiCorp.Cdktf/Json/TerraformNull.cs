namespace HashiCorp.Cdktf;

/// <summary>Terraform's <c>null</c>, which is written, unlike an unset value.</summary>
internal sealed class TerraformNull
{
    private TerraformNull() { }

    public static TerraformNull Value { get; } = new();
}
