namespace HashiCorp.Cdktf;

/// <summary>The version of the toolkit that the output is compatible with.</summary>
internal static class Toolkit
{
    /// <summary>The version written to the output, from which the toolkit's CLI reads it.</summary>
    public const string Version = "0.21.0";
}
