# A part of the estate is enough to see what a pipeline does with it, and is applied in a tenth of the time.
def kept: if $stack == "aws-dev-network" then ["aws_vpc", "aws_subnet", "aws_internet_gateway", "aws_security_group"] else [] end;

if $stack | IN("aws-foundation", "aws-prod-network") then . else del(.data, .output) | .resource |= with_entries(select(.key | IN(kept[]))) end
| del(select(.resource == {}).resource)
# The provider that this machine has, and where AWS is.
| .terraform.required_providers.aws.version = $ENV.AWS_PROVIDER_VERSION
| .provider.aws[] |= . + { s3_use_path_style: true, max_retries: 3 }
