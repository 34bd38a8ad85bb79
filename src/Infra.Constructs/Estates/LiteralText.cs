namespace Infra.Constructs.Estates;

/// <summary>Escapes text that Terraform must not interpolate.</summary>
public static class LiteralText
{
    /// <summary>Returns the text with every <c>${</c> and <c>%{</c> escaped.</summary>
    /// <param name="text">The text, such as a shell script or another tool's template. References to constructs in it are escaped too.</param>
    public static string Of(string text) =>
        text.Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal);
}
