using System.Text;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitHub.Documents;

/// <summary>A workflow's file.</summary>
public static class WorkflowText
{
    /// <summary>The file's text, with the header of generated files, and blank lines between sections and jobs.</summary>
    public static string Of(Workflow workflow)
    {
        var text = new StringBuilder(GeneratedFile.Header);
        var section = "";
        var isFirst = true;
        foreach (var line in YamlText.Of(workflow).TrimEnd('\n').Split('\n'))
        {
            var startsSection = line.Length > 0 && line[0] != ' ';
            var startsJob = section == "jobs:" && line.Length > 2 && line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ';
            if (startsSection || (startsJob && !isFirst)) text.Append('\n');
            if (startsSection) section = line;
            isFirst = startsSection;
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }
}
