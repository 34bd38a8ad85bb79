namespace HashiCorp.Cdktf;

/// <summary>What is said of elements that are used wrongly.</summary>
internal static class ElementErrors
{
    public static InvalidOperationException TokenAsId(string id) => new($"You cannot use a Token (e.g. a reference to an attribute) as the id of a construct: {id}");

    public static InvalidOperationException OverrideTooLate(TerraformElement element) => new($"{element.Node.Path}");
}
