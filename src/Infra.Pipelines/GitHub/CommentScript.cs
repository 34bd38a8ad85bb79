namespace Infra.Pipelines.GitHub;

/// <summary>
/// The bash that answers a command. User input is data: it comes in a variable, is compared, and is repeated only if it has the
/// form of a stack's name.
/// </summary>
internal static class CommentScript
{
    public static string Of(string workflow) => $"""
        {Words}

        {Author}

        {Command}

        {PullRequest}

        {Run(workflow)}

        {Stacks}

        {Again}
        """;

    // The first line is the command; the rest is ignored.
    private const string Words = """
        read -r -a words <<< "${BODY//$'\r'/}"
        if [ "${words[0]:-}" != /infra ]; then
          exit 0
        fi
        repository=repos/$GITHUB_REPOSITORY
        react() { gh api --silent "$repository/issues/comments/$COMMENT/reactions" --raw-field content="$1"; }
        say() { gh api --silent "$repository/issues/$NUMBER/comments" --raw-field body="$1"; }
        refuse() {
          echo "$1" >&2
          react confused
          say "$1"
          exit 0
        }
        """;

    /// <summary>
    /// The author association of the event is not used: a member of the organization may have read access only. Users without write access get
    /// a reaction but no answer, so strangers can't trigger comments.
    /// </summary>
    private const string Author = """
        login=$(jq -rn --arg login "$AUTHOR" '$login | @uri')
        permission=$(gh api "$repository/collaborators/$login/permission" --jq .permission)
        if [ "$permission" != admin ] && [ "$permission" != write ]; then
          echo "$AUTHOR does not have write access to this repository." >&2
          react -1
          exit 0
        fi
        """;

    private const string Command = """
        help="Commands in comments, for people with write access to this repository:

        - \`/infra plan\` runs the pipeline of this pull request again.
        - \`/infra plan STACK…\` plans, checks and reports these stacks again.
        - \`/infra help\` shows this text."
        case ${words[1]:-help} in
          help) say "$help"; exit 0 ;;
          plan) ;;
          *) refuse "Unknown command. $help" ;;
        esac
        """;

    private const string PullRequest = """
        pull=$(gh api "$repository/pulls/$NUMBER")
        if ! jq -e '.head.repo.id == .base.repo.id' <<< "$pull" > /dev/null; then
          refuse 'This pull request comes from a fork, where commands are disabled. A new commit plans it again, in simulated clouds.'
        elif ! jq -e '.state == "open"' <<< "$pull" > /dev/null; then
          refuse 'This pull request is closed.'
        fi
        """;

    // A fork may have the same commit, with a run of its own.
    private static string Run(string workflow) => $$"""
        head=$(jq -r .head.sha <<< "$pull")
        run=$(gh api "$repository/actions/workflows/{{workflow}}/runs?event=pull_request&head_sha=$head&per_page=100" \
          --jq '[.workflow_runs[] | select(.head_repository.id == .repository.id)] | max_by(.id) // empty')
        if [ -z "$run" ]; then
          refuse "The pipeline has not run for $head. GitHub does not start pipelines of a branch with conflicts: resolve them, or push a commit."
        fi
        id=$(jq -r .id <<< "$run")
        page=$(jq -r .html_url <<< "$run")
        if ! jq -e '.status == "completed"' <<< "$run" > /dev/null; then
          refuse "The pipeline is still running: $page"
        fi
        """;

    /// <summary>The job that plans the stacks; if there are several, or it was skipped, the whole run is repeated.</summary>
    private const string Stacks = """
        stacks=("${words[@]:2}")
        again=runs/$id
        if [ ${#stacks[@]} -gt 0 ]; then
          for stack in "${stacks[@]}"; do
            if [[ ! $stack =~ ^[a-z0-9][a-z0-9-]{0,99}$ ]]; then
              refuse 'The name of a stack has lower-case letters, digits and hyphens.'
            fi
          done
          if ! gh run download "$id" --repo "$GITHUB_REPOSITORY" --name changes --dir changes; then
            refuse "$page no longer has its list of changed stacks. \`/infra plan\` without a stack runs the whole pipeline again."
          fi
          unchanged=$(jq -r '.stacks as $changed | [$ARGS.positional[] | select(IN($changed[]) | not)] | join(", ")' changes/changed.json --args "${stacks[@]}")
          if [ -n "$unchanged" ]; then
            refuse "This pull request changes no stack of this name: $unchanged."
          fi
          job=$(gh api "$repository/actions/runs/$id/jobs?per_page=100" --paginate --jq '.jobs[]' | jq -rs --argjson plans "$PLANS" '
            [.[] | select(.conclusion != "skipped") | {id, stacks: ($plans[.name] // [])}]
            | map(select(any(.stacks[]; IN($ARGS.positional[]))))
            | if length == 1 and $ARGS.positional - .[0].stacks == [] then .[0].id else empty end' --args "${stacks[@]}")
          again=${job:+jobs/$job}
          again=${again:-runs/$id}
        fi
        """;

    private const string Again = """
        if ! why=$(gh api --silent --method POST "$repository/actions/$again/rerun" 2>&1); then
          echo "$why" >&2
          refuse "GitHub did not run it again: see $page. A run can be repeated for 30 days, 50 times."
        fi
        react rocket
        """;
}
