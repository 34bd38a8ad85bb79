namespace Infra.Pipelines;

/// <summary>Scripts of bash.</summary>
internal static class ShellText
{
    /// <summary>The script, whose last line takes the place of the shell.</summary>
    public static string Exec(string script)
    {
        var last = script.LastIndexOf('\n') + 1;
        return $"{script[..last]}exec {script[last..]}";
    }
}
