using Infra.Contracts.Identities;
using Infra.Contracts.Synthesized;
using Infra.Pipelines.Applications;
using Infra.Testing.Forges;

namespace Infra.Cli.Tests.Story;

/// <summary>The repository of an application, with the pipelines that are rendered for it.</summary>
internal sealed class ShopRepository
{
    private readonly TemporaryFolder _folder;
    private int _clones;

    public ShopRepository(TemporaryFolder folder, ForgeKind kind, SynthOutput estate)
    {
        _folder = folder;
        Bare = BareRepository.Create(folder["lynx/shop.git"]);
        ApplicationProject api = new()
        {
            Application = EstateRepository.Api, Folder = "src/Api", Test = "grep --quiet works answer.txt",
        };
        var options = kind == ForgeKind.GitHub
            ? new ApplicationOptions { Repository = new GitHubRepository { Owner = "lynx", Name = "shop" }, Estate = new GitHubRepository { Owner = "lynx", Name = "infra" }, Projects = [api] }
            : new ApplicationOptions
            {
                Repository = new GitLabProject { Path = "lynx/shop", Id = 88, NamespaceId = 7 }, Estate = new GitLabProject { Path = "lynx/infra", Id = 77, NamespaceId = 7 }, Projects = [api],
            };
        var root = $"applications/{options.Repository.Forge}/shop/";
        First = Commit("main", null, "Start", [.. new ApplicationFiles(options).Render(estate).Select(file => (file.Key[root.Length..], file.Value)), ("src/Api/answer.txt", "It works.\n")]);
    }

    public BareRepository Bare { get; }

    /// <summary>The commit it begins with.</summary>
    public string First { get; }

    /// <summary>Somebody pushes a branch with a change.</summary>
    public string Push(string branch, string from, string message, string answer) => Commit(branch, from, message, [("src/Api/answer.txt", answer)]);

    private string Commit(string branch, string? from, string message, IEnumerable<(string Path, string Text)> files)
    {
        var clone = _folder[$"developer-{_clones++}"];
        BareRepository.GitIn(_folder.Path, "clone", "--quiet", Bare.Path, clone);
        if (from is not null) BareRepository.GitIn(clone, "checkout", "--quiet", "--detach", from);
        foreach (var (path, text) in files) File.WriteAllText(Path.Combine(clone, path).WithFolder(), text);
        BareRepository.GitIn(clone, "add", "--all");
        BareRepository.GitIn(clone, "commit", "--quiet", "--message", message);
        BareRepository.GitIn(clone, "push", "--quiet", "origin", $"HEAD:refs/heads/{branch}");
        return Bare.Head(branch);
    }
}
