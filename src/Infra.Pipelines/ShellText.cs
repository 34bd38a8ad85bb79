namespace Infra.Pipelines;

/// <summary>Scripts of bash.</summary>
internal static class ShellText
{
    /// <summary>The script, with <c>exec</c> in its last line.</summary>
    public static string Exec(string script)
    {
        var last = script.LastIndexOf('\n') + 1;
        return $"{script[..last]}exec {script[last..]}";
    }
}
