namespace HashiCorp.Cdktf;

/// <summary>The toolkit that the output is compatible with.</summary>
internal static class Toolkit
{
    /// <summary>The version that is written into the output, and that the CLI of the toolkit reads there.</summary>
    public const string Version = "0.21.0";
}
