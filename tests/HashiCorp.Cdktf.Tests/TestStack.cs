using System.Text.Json;

namespace HashiCorp.Cdktf.Tests;

/// <summary>A stack in which ids are those of the constructs.</summary>
internal sealed class TestStack(string id = "s") : TerraformStack(new App(), id)
{
    public override string GetLogicalId(object tfElement) => (tfElement as Constructs.Node ?? ((Constructs.IConstruct)tfElement).Node).Id;

    /// <summary>What an element writes, without its metadata and with its tokens resolved.</summary>
    public JsonElement Written(TerraformElement element) => JsonSerializer.SerializeToElement(ValueResolver.Resolve(this, element.ToTerraform()));
}
