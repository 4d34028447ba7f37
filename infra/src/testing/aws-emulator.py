"""moto's server with what its CloudFormation lacks: outputs of nested stacks, and placeholders for the resources that
it does not know, so that the stacks which use them can be built around. usage: aws-emulator.py <port>

Placeholders answer any attribute with a name of the right shape; nothing behind them works. Secrets are real.
"""

import json
import sys
from datetime import datetime

from moto.acm.models import acm_backends
from moto.cloudformation import models, parsing, responses
from moto.cloudformation.models import Stack
from moto.cloudformation.utils import get_stack_from_s3_url
from moto.codebuild import models as codebuild
from moto.core.common_models import CloudFormationModel
from moto.ec2.models.security_groups import SecurityGroupIngress
from moto.elbv2.models import FakeLoadBalancer, FakeTargetGroup
from moto.secretsmanager.models import secretsmanager_backends
from moto.server import main


read_tag = models.yaml_tag_constructor


def read_whole_tag(loader, tag, node):
    """`!GetAtt Nested.Outputs.Name` names the attribute `Outputs.Name`, where moto stops at the second dot."""
    if tag == "!Condition":
        return {"Condition": node.value}
    if tag == "!GetAtt" and isinstance(node.value, str):
        return {"Fn::GetAtt": node.value.split(".", 1)}
    return read_tag(loader, tag, node)


def output_of(stack, attribute):
    """What `!GetAtt Nested.Outputs.Name` stands for."""
    name = attribute.removeprefix("Outputs.")
    for output in stack.outputs or []:
        if output["OutputKey"] == name:
            return output["OutputValue"]
    raise KeyError(f"{stack.name} has no output {name}")


def text_of(value):
    """moto hands the values of before back in parts."""
    return ",".join(value) if isinstance(value, list) else value


def renew(stack, template, parameters):
    """Updates in place, with what moto forgets: values of before, outputs, and what a condition now asks for."""
    stack.parameters = {**(stack.parameters or {}), **{name: text_of(value) for name, value in parameters.items()}}
    stack.template = template
    stack._parse_template()
    stack.resource_map.update(stack.template_dict, stack.parameters)
    for name in stack.template_dict["Resources"]:
        stack.resource_map[name]
    stack.output_map = stack._create_output_map()


def carry_out(self):
    """What a change set says."""
    if self.change_set_type != "CREATE":
        return renew(self.stack, self.template, self.parameters or {})
    self.stack.parameters = self.parameters
    self.stack.template = self.template
    self.stack._parse_template()
    self.stack.resource_map = self.stack._create_resource_map()
    self.stack.resource_map.create(self.stack.template_dict)
    self.stack.output_map = self.stack._create_output_map()


def renew_nested(original_resource, cloudformation_json, account_id, **_):
    """Updates a nested stack, which moto would delete and make anew."""
    properties = cloudformation_json["Properties"]
    body = get_stack_from_s3_url(properties["TemplateURL"], account_id=account_id, partition="aws")
    renew(original_resource, body, properties.get("Parameters", {}))
    return original_resource


def balancer_attribute(self, attribute):
    """A name of a load balancer or target group, in the three forms that AWS has for one."""
    forms = {"FullName": self.arn.split(":")[-1].removeprefix("loadbalancer/"), "Name": self.name}
    others = {"DNSName": "dns_name", "CanonicalHostedZoneID": "canonical_hosted_zone_id"}
    if attribute in others:
        return getattr(self, others[attribute], "Z215JYRZR1TBD5")
    return forms[attribute.removeprefix("LoadBalancer").removeprefix("TargetGroup")]


class Placeholder(CloudFormationModel):
    """Stands where moto has nothing."""

    # moto tells its models apart by the package that they come from.
    __module__ = "moto.placeholder.models"

    def __init__(self, kind, name, account, region):
        service = kind.split("::")[1].lower()
        self.name = name
        self.arn = f"arn:aws:{service}:{region}:{account}:{name}"
        self.physical_resource_id = self.arn if kind.endswith("WebACL") else name

    def get_cfn_attribute(self, attribute):
        return self.arn if attribute.endswith("Arn") else f"{self.name}.{attribute}"

    def delete(self, *_):
        """There is nothing to delete."""

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **_):
        return cls(cloudformation_json["Type"], resource_name, account_id, region_name)

    @classmethod
    def update_from_cloudformation_json(cls, original_resource, **_):
        return original_resource

    @classmethod
    def delete_from_cloudformation_json(cls, *_):
        """There is nothing to delete."""


class Secret(Placeholder):
    """A real secret of moto's, by the name that the template gives it."""

    __module__ = "moto.placeholder.models"

    def delete(self, account_id, region_name):
        secretsmanager_backends[account_id][region_name].delete_secret(self.arn, None, True)

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **_):
        properties = cloudformation_json["Properties"]
        made = cls("AWS::SecretsManager::Secret", properties["Name"], account_id, region_name)
        backend = secretsmanager_backends[account_id][region_name]
        text = properties.get("SecretString", "generated" * 8)
        made.arn = backend._add_secret(properties["Name"], secret_string=text)[0].arn
        made.physical_resource_id = made.arn
        return made


class Rotation(Placeholder):
    """Does not rotate, but fills what is empty at first: the list of ticket keys."""

    __module__ = "moto.placeholder.models"

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **_):
        secrets = secretsmanager_backends[account_id][region_name]
        arn = cloudformation_json["Properties"]["SecretId"]
        if secrets.get_secret_value(arn, None, None).get("SecretString") == "[]":
            secrets.put_secret_value(arn, '[{"kid":"emulated"}]', None, None, ["AWSCURRENT"])
        return cls(cloudformation_json["Type"], resource_name, account_id, region_name)


class Builder(Placeholder):
    """A CodeBuild project whose builds succeed without building anything."""

    __module__ = "moto.placeholder.models"

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **_):
        properties = cloudformation_json["Properties"]
        made = cls("AWS::CodeBuild::Project", properties["Name"], account_id, region_name)
        source = {"type": "S3", "location": properties["Source"]["Location"]}
        codebuild.codebuild_backends[account_id][region_name].create_project(
            project_name=properties["Name"],
            description=None,
            project_source=source,
            artifacts={"type": "NO_ARTIFACTS"},
            environment={},
            service_role=properties["ServiceRole"],
            **dict.fromkeys(
                ["tags", "cache", "timeout", "queued_timeout", "source_version", "logs_config", "vpc_config"]
            ),
        )
        return made


class Certificate(Placeholder):
    """A real certificate of moto's, which it issues by itself."""

    __module__ = "moto.placeholder.models"

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **_):
        made = cls(cloudformation_json["Type"], resource_name, account_id, region_name)
        made.arn = acm_backends[account_id][region_name].request_certificate(
            cloudformation_json["Properties"]["DomainName"], None, [], []
        )
        made.physical_resource_id = made.arn
        return made


delete_resources = parsing.ResourceMap.delete


def delete_what_is_not_retained(self):
    """moto knows but one of the two ways to say that something stays when its stack goes."""
    for resource in self._resource_json_map.values():
        if resource.get("DeletionPolicy") == "RetainExceptOnCreate":
            resource["DeletionPolicy"] = "Retain"
    delete_resources(self)


find_changes = parsing.ResourceMap.build_resource_diff


def find_all_changes(self, template, parameters=None):
    """moto misses what changes by a condition alone: listeners when people are on the other target groups, nested stacks
    that are told something else when there are services."""
    found = find_changes(self, template, parameters)
    for name, resource in template["Resources"].items():
        may_change = resource["Type"].startswith(("AWS::ElasticLoadBalancingV2::Listener", "AWS::CloudFormation::Stack"))
        is_there = self._parsed_resources.get(name) is not None
        if may_change and is_there and "Fn::If" in json.dumps(resource) and name not in found["Modify"]:
            found["Modify"].append(name)
    return found


own_kinds = {
    "AWS::CertificateManager::Certificate": Certificate,
    "AWS::SecretsManager::Secret": Secret,
    "AWS::SecretsManager::RotationSchedule": Rotation,
    "AWS::CodeBuild::Project": Builder,
}
known = parsing.resource_class_from_type
open_port = SecurityGroupIngress.create_from_cloudformation_json


def open_port_unless_listed(resource_name, cloudformation_json, account_id, region_name, **_):
    """moto's rules know addresses and groups, but no prefix lists."""
    if "SourcePrefixListId" in cloudformation_json["Properties"]:
        return Placeholder(cloudformation_json["Type"], resource_name, account_id, region_name)
    return open_port(resource_name, cloudformation_json, account_id, region_name)


def resource_class(kind):
    """moto's class for a kind of resource, or ours where it has none."""
    if kind in own_kinds:
        return own_kinds[kind]
    known_kinds = parsing.get_model_map()
    return known(kind) if kind in known_kinds or kind in parsing.NULL_MODELS else Placeholder


models.yaml_tag_constructor = responses.yaml_tag_constructor = read_whole_tag
# AWS gives these times as numbers.
codebuild.iso_8601_datetime_with_milliseconds = lambda moment=None: (moment or datetime.now()).timestamp()
codebuild.default_timestamp_parser = datetime.fromtimestamp
Stack.update_from_cloudformation_json = renew_nested
# AWS makes a change set of nothing, too, and says in its status that there is nothing.
responses.CloudFormationResponse._validate_different_update = lambda *_: None
models.ChangeSet.apply = carry_out
parsing.ResourceMap.build_resource_diff = find_all_changes
parsing.ResourceMap.delete = delete_what_is_not_retained
Stack.get_cfn_attribute = lambda self, attribute: output_of(self, attribute)
SecurityGroupIngress.create_from_cloudformation_json = open_port_unless_listed
FakeLoadBalancer.get_cfn_attribute = FakeTargetGroup.get_cfn_attribute = balancer_attribute
FakeLoadBalancer.has_cfn_attr = classmethod(lambda cls, attribute: True)
parsing.resource_class_from_type = resource_class

if __name__ == "__main__":
    main(["-H", "127.0.0.1", "-p", sys.argv[1]])
