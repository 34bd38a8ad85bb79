namespace HashiCorp.Cdktf;

/// <summary>Writes <c>import</c> blocks.</summary>
internal static class ImportBlock
{
    public static Dictionary<string, object> Of(ITerraformResourceImport import, string address)
    {
        var block = new Dictionary<string, object>(StringComparer.Ordinal) { ["to"] = address, ["id"] = import.Id };
        if (import.Provider is { } provider)
        {
            block["provider"] = provider.Fqn;
        }

        return block;
    }
}
