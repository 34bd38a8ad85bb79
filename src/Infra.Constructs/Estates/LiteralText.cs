namespace Infra.Constructs.Estates;

/// <summary>Text that Terraform takes as it is.</summary>
public static class LiteralText
{
    /// <summary>The text with each <c>${</c> and <c>%{</c> escaped, which Terraform would compute otherwise.</summary>
    /// <param name="text">Such as a shell script, or a template of another tool. It holds no references to constructs: those would be text too.</param>
    public static string Of(string text) =>
        text.Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal);
}
