using Infra.Contracts.Synthesized;
using Infra.Pipelines.Yaml;

namespace Infra.Pipelines.GitLab.Documents;

/// <summary>The file <c>.gitlab-ci.yml</c>.</summary>
public sealed record GitLabPipeline
{
    /// <summary>Its path from the root of the repository.</summary>
    public const string Path = ".gitlab-ci.yml";

    /// <summary>Included files of the repository. Default: none.</summary>
    public IReadOnlyList<GitLabInclude> Include { get; init; } = [];

    /// <summary>The conditions under which a pipeline is created.</summary>
    public required GitLabWorkflow Workflow { get; init; }

    /// <summary>The stages in order.</summary>
    public required IReadOnlyList<string> Stages { get; init; }

    /// <summary>The variables of a manual pipeline.</summary>
    public required OrderedDictionary<string, GitLabVariable> Variables { get; init; }

    /// <summary>The defaults of every job.</summary>
    public required GitLabDefaults Default { get; init; }

    /// <summary>The jobs by name, at the top level of the file.</summary>
    public required OrderedDictionary<string, GitLabJob> Jobs { get; init; }

    /// <summary>The file's text.</summary>
    public string ToText()
    {
        OrderedDictionary<string, object> document = new()
        {
            ["workflow"] = Workflow, ["stages"] = Stages, ["variables"] = Variables, ["default"] = Default,
        };
        if (Include.Count > 0) document.Insert(0, "include", Include);
        foreach (var (name, job) in Jobs) document.Add(name, job);
        var sections = document.Select(section => YamlText.Of(new OrderedDictionary<string, object> { [section.Key] = section.Value }));
        return $"{GeneratedFile.Header}\n{string.Join('\n', sections)}";
    }
}
